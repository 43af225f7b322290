import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FairFacts } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Told = Pick<FairFacts, "startsOn" | "endsOn" | "place" | "town" | "chamberName"> & {
  hours: LocalizedText;
  directions: LocalizedText;
};

/** When, where, how to get there, and who holds it. */
export function FairFactsList({ fair, locale }: { fair: Told; locale: Locale }) {
  const t = useTranslations("fairs");
  return (
    <SummaryList
      className="max-w-text"
      items={[
        {
          term: t("when"),
          value: t("days", { from: formatDate(fair.startsOn, locale), to: formatDate(fair.endsOn, locale) }),
        },
        { term: t("hours"), value: <Bilingual value={fair.hours} locale={locale} /> },
        {
          term: t("where"),
          value: (
            <>
              <Bilingual value={fair.place} locale={locale} />
              <span aria-hidden="true"> · </span>
              <Bilingual value={fair.town} locale={locale} />
            </>
          ),
        },
        { term: t("directions"), value: <Bilingual value={fair.directions} locale={locale} /> },
        {
          term: t("heldBy"),
          value: fair.chamberName ? <Bilingual value={fair.chamberName} locale={locale} /> : t("national"),
        },
      ]}
    />
  );
}
