import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { badgeSentences } from "#features/badges/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["proposed", "evidence", "removed", "signed", "declined", "withdrawn"] as const),
  ...(["suspended", "reinstated", "revoked", "renewed"] as const),
];

type OutcomeProps = { done: string | undefined; problem: string | undefined; locale: Locale };

/** What came of the form that was sent last. */
export function OutcomeNotice({ done, problem, locale }: OutcomeProps) {
  const t = useTranslations("badges.done");
  const deed = deeds.find((known) => known === done);
  if (problem) {
    const sentences = badgeSentences(locale);
    return (
      <Notice tone="danger" role="alert" className="mb-8">
        {sentences[problem] ?? sentences.INVALID_INPUT}
      </Notice>
    );
  }
  return deed ? (
    <Notice tone="success" role="status" className="mb-8">
      {t(deed)}
    </Notice>
  ) : null;
}
