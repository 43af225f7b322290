import "server-only";
import type { ProblemWords } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Sentences of refusals: the general ones, those of pictures and those of applications. */
export function problemWords(locale: Locale): ProblemWords {
  const { errors, vault, applications } = messages[locale];
  const general = [
    "INVALID_INPUT",
    "NOT_FOUND",
    "FORBIDDEN",
    "UNAUTHENTICATED",
    "RATE_LIMITED",
    "CONFLICT",
  ] as const;
  return {
    ...Object.fromEntries(general.map((code) => [code, errors[code]])),
    TEMPORARILY_UNAVAILABLE: errors.TEMPORARILY_UNAVAILABLE,
    ...vault.errors,
    ...applications.problems,
  };
}
