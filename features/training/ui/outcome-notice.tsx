import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { trainingSentences } from "#features/training/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["written", "open", "closed", "planned", "changed", "cancelled", "assessed"] as const),
  ...(["certified", "revoked"] as const),
  ...(["enrolled", "waiting", "left", "attended"] as const),
];

type OutcomeProps = { done: string | undefined; problem: string | undefined; locale: Locale };

/** What came of the form that was sent last. */
export function OutcomeNotice({ done, problem, locale }: OutcomeProps) {
  const t = useTranslations("training.done");
  const deed = deeds.find((known) => known === done);
  if (problem) {
    const sentences = trainingSentences(locale);
    return <Notice tone="danger" role="alert" title={sentences[problem] ?? sentences.INVALID_INPUT} />;
  }
  return deed ? <Notice tone="success" role="status" title={t(deed)} /> : null;
}
