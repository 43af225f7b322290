import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

const deeds = [
  ...([
    "words",
    "facts",
    "making",
    "price",
    "stock",
    "availability",
    "option",
    "removed",
    "added",
    "photo",
    "heard",
    "unheard",
    "unsaid",
    "written",
  ] as const),
  ...([
    "created",
    "proposed",
    "published",
    "paused",
    "archived",
    "approved",
    "returned",
    "held",
    "marked",
    "settled",
    "closed",
    "reopened",
    "packed",
    "unpacked",
  ] as const),
];

export type Outcome = { done?: string | undefined; problem?: string | undefined };

type OutcomeProps = Outcome & { sentences: Readonly<Record<string, string>> };

/** What came of the button that was pressed before. */
export function OutcomeNotice({ done, problem, sentences }: OutcomeProps) {
  const t = useTranslations("listing.done");
  const deed = deeds.find((known) => known === done);
  if (problem)
    return (
      <Notice tone="danger" role="alert">
        {sentences[problem] ?? sentences.INVALID_INPUT}
      </Notice>
    );
  return deed ? (
    <Notice tone="success" role="status">
      {t(deed)}
    </Notice>
  ) : null;
}
