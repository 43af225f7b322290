import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ToldDecision } from "#features/review/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type DecisionPanelProps = {
  /** Answer of `toldDecision`. */
  decision: ToldDecision | null;
  /** The applicant's own words for the language of the page; the chamber's note stands as it was written. */
  locale: Locale;
  /** The way to object, from the slice of appeals. */
  children?: ReactNode;
};

/** The chamber's decision as its applicant reads it: what it is, why, and what they can do now. Stands in StatusView. */
export function DecisionPanel({ decision, locale, children }: DecisionPanelProps) {
  const t = useTranslations("review.told");
  const words = useTranslations("review.reasons");
  if (!decision) return null;
  const { outcome, note, appealUntil, registryNumber } = decision;
  const isApproved = outcome === "approve";
  const reasons = [...new Set(decision.reasons.map((code) => words(words.has(code) ? code : "OTHER")))];
  return (
    <section
      aria-labelledby="decision-title"
      className={`flex flex-col gap-4 rounded border-s-4 p-5 ${isApproved ? "border-vert bg-wash-vert" : "border-grenade bg-wash-grenade"}`}
    >
      <h2 id="decision-title" className="text-xl">
        {t(isApproved ? "approved" : "refused", { date: formatDate(decision.at, locale) })}
      </h2>
      {reasons.length > 0 && (
        <div>
          <p className="font-[550]">{t("why")}</p>
          <ul className="list-disc ps-5">
            {reasons.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {note && (
        <div>
          <p className="font-[550]">{t("note")}</p>
          <p className="whitespace-pre-line" dir="auto">
            {note}
          </p>
        </div>
      )}
      {isApproved ? (
        <>
          {registryNumber && (
            <SummaryList
              items={[{ term: t("number"), value: <bdi dir="ltr">{registryNumber}</bdi> }]}
              className="border-bord"
            />
          )}
          <p>{t("approvedNext")}</p>
          <p>
            <ButtonLink href="/studio">{t("studio")}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          {appealUntil && (
            <p className="font-[550]">{t("appeal", { date: formatDate(appealUntil, locale) })}</p>
          )}
          {children}
        </>
      )}
    </section>
  );
}
