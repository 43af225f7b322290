import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

export type Outcome = { done?: string; count?: string; problem?: string };

const deeds = ["printed", "handed", "issued", "replaced", "lost", "revoked"] as const;
const problems = [
  "CARD_NO_STANDING",
  "CARD_NO_NUMBER",
  "CARD_STILL_RUNS",
  "CARD_REVOKED_BEFORE",
  "CARD_ENDED",
  "CARD_NOT_PRINTED",
  "CARDS_NONE",
  "CARDS_TOO_MANY",
  "REASON_REQUIRED",
  "CONFIRM_REQUIRED",
] as const;

/** What came of the form that was sent last. Anything that is not a code of ours shows as nothing, or as a plain refusal. */
export function OutcomeNotice({ done, count, problem }: Outcome) {
  const t = useTranslations("cards");
  const general = useTranslations("errors");
  const deed = deeds.find((known) => known === done);
  if (problem) {
    const code = problems.find((known) => known === problem);
    return (
      <Notice tone="danger" role="alert" className="mb-8">
        {code ? t(`errors.${code}`) : general("NOT_FOUND")}
      </Notice>
    );
  }
  if (!deed) return null;
  const number = /^\d{1,3}$/.test(count ?? "") ? Number(count) : 0;
  return (
    <Notice tone="success" role="status" className="mb-8">
      {t(`office.done.${deed}`, { count: number })}
    </Notice>
  );
}
