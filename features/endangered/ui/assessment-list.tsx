import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CraftFile } from "#features/endangered/queries/get-record.ts";
import { GradePill, Reasons } from "#features/endangered/ui/grade-history.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const tones = { drafted: "pending", confirmed: "verified", returned: "revoked" } as const;

/** What the criteria say of today's figures, then every assessment that was drafted, the latest first. */
export function AssessmentList({ file, locale }: { file: CraftFile; locale: Locale }) {
  const t = useTranslations("endangered.office");
  return (
    <div className="flex flex-col gap-4">
      <Card as="section" tone="sable" className="flex max-w-text flex-col gap-2">
        <h3 className="text-l">{t("proposal")}</h3>
        <p>
          <GradePill grade={file.proposal.grade} />
        </p>
        <Reasons reasons={file.proposal.reasons} locale={locale} />
        <p className="text-s text-encre-2">
          {t.rich("criteriaOf", { day: () => <When value={file.criteria.effectiveFrom} locale={locale} /> })}
        </p>
      </Card>
      {file.assessments.length === 0 && <p className="text-encre-2">{t("assessmentsNone")}</p>}
      {file.assessments.map((one) => (
        <Card as="article" key={one.id} className="flex max-w-text flex-col gap-2">
          <p className="flex flex-wrap items-center gap-3">
            <GradePill grade={one.grade} />
            <StatusPill tone={tones[one.state]}>{t(`states.${one.state}`)}</StatusPill>
            <When value={one.assessedOn} locale={locale} style="short" />
          </p>
          <Bilingual value={one.note} locale={locale} as="p" />
          {one.proposedGrade && one.proposedGrade !== one.grade && (
            <p className="text-s font-[550]">{t("otherThanProposed")}</p>
          )}
          {one.chamberName && (
            <p className="text-s text-encre-2">
              {t.rich("draftedBy", { chamber: () => <Bilingual value={one.chamberName} locale={locale} /> })}
            </p>
          )}
          {one.secondName && (
            <p className="text-s text-encre-2">
              {t.rich("decidedBy", { house: () => <Bilingual value={one.secondName} locale={locale} /> })}
            </p>
          )}
          {one.returnNote && (
            <blockquote className="border-s-4 border-bord ps-4" dir="auto">
              {one.returnNote}
            </blockquote>
          )}
        </Card>
      ))}
    </div>
  );
}
