import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { AppealDto } from "#features/appeals/schema.ts";
import { reasonWords } from "#features/appeals/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What was answered to an appeal, why, and the words written to the applicant. */
export function AnswerBlock({ appeal, locale }: { appeal: AppealDto; locale: Locale }) {
  const t = useTranslations("appeals");
  if (!appeal.outcome || !appeal.decidedAt) return null;
  const title = t(`answered.${appeal.outcome}.${appeal.level}`, {
    date: formatDate(appeal.decidedAt, locale),
  });
  return (
    <Notice tone={appeal.outcome === "granted" ? "success" : "warning"} title={title}>
      {appeal.reasons.length > 0 && (
        <ul className="list-disc ps-5">
          {appeal.reasons.map((code) => (
            <li key={code}>{reasonWords(locale, code)}</li>
          ))}
        </ul>
      )}
      {appeal.note && <p dir="auto">{appeal.note}</p>}
    </Notice>
  );
}
