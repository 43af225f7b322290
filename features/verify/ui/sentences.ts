import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

type Refused = { code: string; details?: Readonly<Record<string, unknown>> | undefined };

function sentence(code: string, locale: Locale): string {
  const { errors, reports, verify } = messages[locale];
  const known: Readonly<Record<string, string>> = { ...errors, ...reports.errors, ...verify.errors };
  return known[code] ?? errors.INVALID_INPUT;
}

/** What is wrong with each field of a form that was refused, in words. */
export function fieldSentences({ details }: Refused, locale: Locale): Record<string, string> {
  const fields = (details?.fields ?? {}) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(fields).map(([name, code]) => [name, sentence(code, locale)]));
}

/** Why a form was refused, in words: what is wrong with the field where it says so, else the refusal itself. */
export function sentenceFor(refused: Refused, field: string, locale: Locale): string {
  return fieldSentences(refused, locale)[field] ?? sentence(refused.code, locale);
}
