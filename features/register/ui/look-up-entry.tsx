import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList } from "#components/format/number.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { RegisterEntry } from "#features/register/look-up-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** What one chamber says of a number today. */
export function LookUpEntry({ entry, at, locale }: { entry: RegisterEntry; at: string; locale: Locale }) {
  const t = useTranslations("register.lookup");
  const kinds = useTranslations("artisan.kind");
  const isRegistration = entry.source === "registration";
  const day = (value: string | null) => (value ? formatDate(value, locale) : null);
  const knownAt = day(entry.knownAt);
  const validUntil = day(entry.validUntil);
  const { maker } = entry;
  const items = [
    ...(maker
      ? [
          {
            term: t("facts.name"),
            value: <Bilingual value={maker.name} locale={locale} className="font-[550]" />,
          },
          { term: t("facts.town"), value: <Bilingual value={maker.town} locale={locale} /> },
          ...(maker.crafts.length > 0
            ? [
                {
                  term: t("facts.crafts"),
                  value: formatList(
                    maker.crafts.map((craft) => pick(craft, locale).text),
                    locale,
                  ),
                },
              ]
            : []),
        ]
      : []),
    { term: t("facts.number"), value: <bdi dir="ltr">{entry.registryNumber}</bdi> },
    { term: t("facts.chamber"), value: <Bilingual value={entry.chamberName} locale={locale} /> },
    { term: t("facts.category"), value: kinds(entry.category) },
    ...(knownAt ? [{ term: t(isRegistration ? "facts.verifiedOn" : "facts.fileOf"), value: knownAt }] : []),
    ...(validUntil ? [{ term: t("facts.validUntil"), value: validUntil }] : []),
  ];
  return (
    <Card as="article" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusPill tone={isRegistration ? "verified" : "info"}>
          {t(isRegistration ? "registered" : "inFile")}
        </StatusPill>
        <span className="text-s text-encre-2">
          {t("checkedAt", { date: formatDate(at, locale, "dateTime") })}
        </span>
      </div>
      <SummaryList items={items} />
      {!maker && <p className="max-w-text">{t(isRegistration ? "privateText" : "fileText")}</p>}
      {maker && (
        <p>
          <OnwardLink href={`/artisans/${maker.slug}`}>{t("makerPage")}</OnwardLink>
        </p>
      )}
      {entry.isDemonstration && <p className="text-s text-encre-2">{t("demonstration")}</p>}
    </Card>
  );
}
