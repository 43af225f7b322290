import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { EndangeredGrade, GradeDto, GradeReason } from "#features/endangered/schema.ts";
import { reasonWords } from "#features/endangered/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<EndangeredGrade, PillTone> = {
  extinct: "danger",
  critically_endangered: "danger",
  endangered: "danger",
  viable: "verified",
  data_deficient: "neutral",
};

/** A grade as a pill. */
export function GradePill({ grade }: { grade: EndangeredGrade }) {
  const t = useTranslations("catalogue.grade");
  return <StatusPill tone={tones[grade]}>{t(grade)}</StatusPill>;
}

/** Why a grade is proposed, one reason a line. */
export function Reasons({ reasons, locale }: { reasons: readonly GradeReason[]; locale: Locale }) {
  const t = useTranslations("endangered");
  return (
    <ul className="list-disc ps-5">
      {reasons.map((reason) => (
        <li key={reason.code}>{reasonWords(reason, t, locale)}</li>
      ))}
    </ul>
  );
}

/** Every grade a craft was given, the latest first, with what it rests on and which two houses stand for it. */
export function GradeHistory({ history, locale }: { history: readonly GradeDto[]; locale: Locale }) {
  const t = useTranslations("endangered");
  return (
    <div className="flex flex-col gap-6">
      <OnwardLink href="/endangered/criteria">{t("toCriteria")}</OnwardLink>
      {history.length === 0 ? (
        <p className="text-encre-2">{t("historyNone")}</p>
      ) : (
        <ol className="border-t border-line">
          {history.map((one) => (
            <li key={one.id} className="flex max-w-text flex-col gap-2 border-b border-line py-5">
              <p className="flex flex-wrap items-center gap-3">
                <GradePill grade={one.grade} />
                <When value={one.assessedOn} locale={locale} />
                {one.isDemonstration && <StatusPill tone="info">{t("demonstration")}</StatusPill>}
              </p>
              <Bilingual value={one.note} locale={locale} as="p" />
              {one.reasons.length > 0 && <Reasons reasons={one.reasons} locale={locale} />}
              {one.chamberName && one.secondName ? (
                <p className="text-s text-encre-2">
                  {t.rich("readBy", {
                    first: () => <Bilingual value={one.chamberName} locale={locale} />,
                    second: () => <Bilingual value={one.secondName} locale={locale} />,
                  })}
                </p>
              ) : (
                <p className="text-s text-encre-2">{t("readByNobody")}</p>
              )}
              {one.nextReviewOn && (
                <p className="text-s text-encre-2">
                  {t.rich("nextReview", {
                    day: () => <When value={one.nextReviewOn ?? ""} locale={locale} />,
                  })}
                </p>
              )}
              <p className="text-s text-encre-2">
                {t.rich("sourceLine", { text: one.source, source: noted })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
