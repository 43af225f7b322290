import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** What can be wrong with a try at a second factor. Each has a sentence under `identity.factor.errors`. */
export const factorErrors = [
  "APP_CODE_INCOMPLETE",
  "APP_CODE_WRONG",
  "APP_CODE_USED",
  "SET_UP_ENDED",
  "RECOVERY_CODE_INCOMPLETE",
  "RECOVERY_CODE_WRONG",
  "PASSKEY_REFUSED",
  "PASSKEY_KNOWN",
  "PASSKEY_CANCELLED",
  "PASSKEY_UNSUPPORTED",
  "CHALLENGE_ENDED",
  "LABEL_MISSING",
  "LAST_FACTOR",
  "NO_FACTOR",
  "CHECK_MISSING",
  "RATE_LIMITED",
  "STEP_UP_REQUIRED",
  "NOT_FOUND",
] as const;
export type FactorError = (typeof factorErrors)[number];

/** The one code a short form shows for a refusal, and the minutes to wait when there are any. */
export function factorError(failure: Failure<string>): { error: FactorError; retryMinutes: number | null } {
  const fields = (failure.details?.fields ?? {}) as FieldErrors;
  const code = Object.values(fields)[0] ?? failure.code;
  const seconds = failure.details?.retryAfterSeconds;
  return {
    error: factorErrors.find((known) => known === code) ?? "NOT_FOUND",
    retryMinutes: typeof seconds === "number" ? Math.max(1, Math.ceil(seconds / 60)) : null,
  };
}
