import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { InspectionView } from "#features/quality/schema.ts";
import { Answers } from "#features/quality/ui/answers.tsx";
import { InspectionFacts } from "#features/quality/ui/inspection-facts.tsx";
import { Eyebrow } from "#features/quality/ui/inspection-view.tsx";
import { ItemList } from "#features/quality/ui/item-list.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { inspection: InspectionView; kept: string; said: Said; locale: Locale };

/** An inspection as the maker reads it: the day and what is looked at; then the result, what is to be put right, and their answer. */
export function StudioInspection({ inspection, kept, said, locale }: Props) {
  const t = useTranslations("quality.studio");
  const { state, result, corrections, correctionsDue, settledAt } = inspection;
  return (
    <Frame
      back={{ href: "/studio/quality", label: t("title") }}
      title={t("inspectionOf", { date: formatDate(inspection.plannedFor, locale) })}
      eyebrow={<Eyebrow inspection={inspection} />}
      said={said}
      width="text"
      locale={locale}
    >
      {result === "corrections" && correctionsDue && !settledAt && (
        <Notice tone="warning" title={t("asked", { date: formatDate(correctionsDue, locale) })}>
          <p dir="auto" className="whitespace-pre-line">
            {corrections}
          </p>
        </Notice>
      )}
      <InspectionFacts inspection={inspection} locale={locale} />
      <Part id="items" title={t("items")}>
        <ItemList inspection={inspection} fills={false} locale={locale} />
      </Part>
      {state === "signed" && <Answers inspection={inspection} kept={kept} zone="studio" locale={locale} />}
    </Frame>
  );
}
