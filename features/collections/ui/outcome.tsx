import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { done: string | undefined; problem: string | undefined; locale: Locale };

/** What came of the last button. */
export function Outcome({ done, problem, locale }: Props) {
  const t = useTranslations("collections.done");
  type Known = Parameters<typeof t>[0];
  if (problem) {
    const said = sentencesOf(locale);
    return <Notice tone="danger" role="status" title={said[problem] ?? said.INVALID_INPUT} />;
  }
  if (!done || !t.has(done as Known)) return null;
  return <Notice tone="success" role="status" title={t(done as Known)} />;
}
