import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { isNarrowed, searchHref } from "#features/search/domain/address.ts";
import type { FacetValue, Filters } from "#features/search/schema.ts";

type NothingFoundProps = { filters: Filters; crafts: readonly FacetValue[]; isBeyond: boolean };

/** Says that there is nothing and where to go on: without the filters, or by craft. */
export function NothingFound({ filters, crafts, isBeyond }: NothingFoundProps) {
  const t = useTranslations("search.empty");
  const { locale } = filters;
  const back = isBeyond
    ? { href: searchHref({ ...filters, page: 1 }), words: t("firstPage") }
    : isNarrowed(filters)
      ? { href: searchHref({ q: filters.q }), words: t("withoutFilters") }
      : { href: "/pieces", words: t("all") };
  return (
    <EmptyState
      title={t(isBeyond ? "beyond" : "title")}
      action={<ButtonLink href={back.href}>{back.words}</ButtonLink>}
    >
      <p>{t(isBeyond ? "beyondText" : "text")}</p>
      {!isBeyond && crafts.length > 0 && (
        <ul className="mt-4 flex flex-wrap justify-center gap-x-4">
          {crafts.slice(0, 12).map((craft) => (
            <li key={craft.value}>
              <TextLink href={searchHref({ craft: [craft.value] })}>
                <Bilingual value={craft.label} locale={locale} />
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
