import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { InspectionView } from "#features/quality/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** What for, when, by whom and by which version of the list; once it is signed, what came of it. */
export function InspectionFacts({ inspection, locale }: { inspection: InspectionView; locale: Locale }) {
  const t = useTranslations("quality");
  const { labelName, level, checklist, summary, corrections, correctionsDue, cancelledReason } = inspection;
  const aim = labelName && level ? t("level", { name: pick(labelName, locale).text, level }) : null;
  const said = (text: string) => (
    <span dir="auto" className="whitespace-pre-line">
      {text}
    </span>
  );
  return (
    <SummaryList
      items={[
        { term: t("facts.day"), value: formatDate(inspection.plannedFor, locale) },
        {
          term: t("facts.purpose"),
          value: [t(`purposes.${inspection.purpose}`), aim].filter(Boolean).join(": "),
        },
        { term: t("facts.inspector"), value: <bdi>{inspection.inspector}</bdi> },
        {
          term: t("facts.checklist"),
          value: t("facts.version", {
            ...{ name: pick(checklist.name, locale).text, version: checklist.version },
            date: formatDate(checklist.effectiveFrom, locale),
          }),
        },
        ...(inspection.signedAt
          ? [{ term: t("facts.signed"), value: formatDate(inspection.signedAt, locale) }]
          : []),
        ...(summary ? [{ term: t("facts.summary"), value: said(summary) }] : []),
        ...(corrections ? [{ term: t("facts.corrections"), value: said(corrections) }] : []),
        ...(correctionsDue ? [{ term: t("facts.due"), value: formatDate(correctionsDue, locale) }] : []),
        ...(cancelledReason ? [{ term: t("facts.cancelled"), value: said(cancelledReason) }] : []),
      ]}
    />
  );
}
