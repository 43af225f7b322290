import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList, formatNumber, isolate } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { MakersAnswer } from "#features/register/look-up-schema.ts";
import type { LookUpTyped } from "#features/register/ui/read-look-up.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type MakersListProps = { found: MakersAnswer; typed: LookUpTyped; locale: Locale };

/** Makers who agreed to be shown, with what their chamber verified and when. */
export function LookUpMakersList({ found, typed, locale }: MakersListProps) {
  const t = useTranslations("register.lookup");
  const kinds = useTranslations("artisan.kind");
  const hrefOf = (page: number) => {
    const query = new URLSearchParams();
    for (const [name, text] of Object.entries(typed)) if (text) query.set(name, text);
    if (page > 1) query.set("page", String(page));
    return `/registry?${query}`;
  };
  if (found.makers.length === 0) {
    return found.page > 1 ? (
      <EmptyState
        title={t("beyondTitle")}
        action={<ButtonLink href={hrefOf(1)}>{t("firstPage")}</ButtonLink>}
      />
    ) : (
      <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <p className="text-s text-encre-2">
        {t("found", { count: found.total, n: formatNumber(found.total, locale) })}
      </p>
      <ul className="border-t border-encre">
        {found.makers.map(({ maker, ...entry }) => {
          const crafts = formatList(
            maker.crafts.map((craft) => pick(craft, locale).text),
            locale,
          );
          const chamber = pick(entry.chamberName, locale).text;
          return (
            <li
              key={maker.slug}
              className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]"
            >
              <div>
                <TextLink
                  href={`/artisans/${maker.slug}`}
                  className="target-slim inline-flex items-center font-[550]"
                >
                  <Bilingual value={maker.name} locale={locale} />
                </TextLink>
                <p className="text-s text-encre-2">
                  <Bilingual value={maker.town} locale={locale} /> · {kinds(entry.category)}
                </p>
              </div>
              <p className="md:py-2">{crafts}</p>
              <div className="text-s text-encre-2 md:py-2">
                <p>
                  {entry.knownAt
                    ? t("verifiedBy", { chamber: isolate(chamber), date: formatDate(entry.knownAt, locale) })
                    : chamber}
                </p>
                <p>
                  {t("facts.number")}{" "}
                  <bdi dir="ltr" className="whitespace-nowrap">
                    {entry.registryNumber}
                  </bdi>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      <Pagination page={found.page} pages={found.pages} hrefOf={hrefOf} locale={locale} />
    </div>
  );
}
