import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** The words of a reason: of an answer to an appeal, or of a refusal, which the review's own catalogue holds. */
export function reasonWords(locale: Locale, code: string): string {
  const { appeals, review } = messages[locale];
  return find(appeals.reasons, code) ?? find(review, code) ?? appeals.reasons.OTHER;
}

function find(tree: unknown, code: string): string | undefined {
  if (typeof tree !== "object" || tree === null) return undefined;
  for (const [key, value] of Object.entries(tree)) {
    if (key === code && typeof value === "string") return value;
    const below = find(value, code);
    if (below) return below;
  }
  return undefined;
}

/** Code → sentence, for forms in the browser. */
export function appealSentences(locale: Locale): Readonly<Record<string, string>> {
  const { appeals, errors } = messages[locale];
  return { ...errors, ...appeals.errors };
}
