import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

export const formErrors = [
  "EMAIL_INVALID",
  "EMAIL_NOT_ASCII",
  "CODE_INCOMPLETE",
  "CODE_WRONG",
  "CODE_ENDED",
  "RATE_LIMITED",
] as const;
export type FormError = (typeof formErrors)[number];

/**
 * The one code a short form shows for a refusal, and the minutes to wait when there are any. `fallback` stands for
 * input that broke in a way no honest visitor causes.
 */
export function formError(
  failure: Failure<string>,
  fallback: FormError,
): { error: FormError; retryMinutes: number | null } {
  const fields = (failure.details?.fields ?? {}) as FieldErrors;
  const code = Object.values(fields)[0] ?? failure.code;
  const seconds = failure.details?.retryAfterSeconds;
  return {
    error: formErrors.find((known) => known === code) ?? fallback,
    retryMinutes: typeof seconds === "number" ? Math.max(1, Math.ceil(seconds / 60)) : null,
  };
}
