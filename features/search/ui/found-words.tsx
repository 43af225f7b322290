import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { formatNumber } from "#components/format/number.ts";
import { TextLink } from "#components/ui/link.tsx";
import { searchHref } from "#features/search/domain/address.ts";
import type { Filters, FoundDto } from "#features/search/schema.ts";

type FoundWordsProps = { filters: Filters; found: FoundDto };

/** How many there are, and what was understood when it is not what was typed. */
export function FoundWords({ filters, found }: FoundWordsProps) {
  const t = useTranslations("search");
  return (
    <div className="flex flex-col gap-2">
      {found.understood && (
        <p>
          {t("didYouMean", { asked: isolate(filters.q) })}{" "}
          <TextLink href={searchHref({ ...filters, q: found.understood, page: 1 })}>
            <bdi>{found.understood}</bdi>
          </TextLink>
        </p>
      )}
      {found.isLoose && found.total > 0 && <p>{t("loose")}</p>}
      {found.unknown.length > 0 && found.total > 0 && (
        <p>{t("leftOut", { words: found.unknown.map(isolate).join(", ") })}</p>
      )}
      <p className="text-s text-encre-2" role="status">
        {found.isMore
          ? t("countMore", { n: formatNumber(found.total, filters.locale) })
          : t("count", { n: found.total })}
      </p>
    </div>
  );
}
