import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { skillSentences } from "#features/skills/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["written", "evidence", "removed", "submitted", "withdrawn", "named", "opened"] as const),
  ...(["declared", "conflict", "voted", "decided", "appealed", "revoked"] as const),
];

type OutcomeProps = { done: string | undefined; problem: string | undefined; locale: Locale };

/** What came of the form that was sent last. */
export function OutcomeNotice({ done, problem, locale }: OutcomeProps) {
  const t = useTranslations("skills.done");
  const deed = deeds.find((known) => known === done);
  if (problem) {
    const sentences = skillSentences(locale);
    return <Notice tone="danger" role="alert" title={sentences[problem] ?? sentences.INVALID_INPUT} />;
  }
  return deed ? <Notice tone="success" role="status" title={t(deed)} /> : null;
}
