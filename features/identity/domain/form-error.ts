import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** The one code a short form shows for a refusal, and the minutes to wait when there are any. */
export function formError(failure: Failure<string>): { error: string; retryMinutes: number | null } {
  const fields = (failure.details?.fields ?? {}) as FieldErrors;
  const seconds = failure.details?.retryAfterSeconds;
  return {
    error: Object.values(fields)[0] ?? failure.code,
    retryMinutes: typeof seconds === "number" ? Math.max(1, Math.ceil(seconds / 60)) : null,
  };
}
