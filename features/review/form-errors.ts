import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** A wrong entry of a list (`reasons.0`) is said beside the list. */
export function besideLists(failure: Failure<string>): Failure<string> {
  const fields = failure.details?.fields as FieldErrors | undefined;
  if (!fields) return failure;
  const named = Object.entries(fields).map(([field, code]) => [field.replace(/\.\d+$/, ""), code]);
  return { ...failure, details: { fields: Object.fromEntries(named) } };
}
