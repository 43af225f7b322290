import type { ErrorDetails, FieldErrors } from "#lib/kernel/errors.ts";

/** The four ways of checking a number, as their forms name themselves. */
export const ways = ["lookup", "scan", "file", "register"] as const;
export type Way = (typeof ways)[number];

export const attestFields = ["registryNumber", "outcome", "note"] as const;
export type AttestField = (typeof attestFields)[number];

/** What a form came back with. Whatever was typed is in `values`. */
export type AttestFormState = {
  tries: number;
  values: Readonly<Partial<Record<AttestField, string>>>;
  /** Code of what is wrong with a field. */
  fields: Readonly<Partial<Record<AttestField, string>>>;
  /** A refusal of the whole, as its code. */
  error: string | null;
};

export const freshForm: AttestFormState = { tries: 0, values: {}, fields: {}, error: null };

/** Sorts a refusal into what belongs beside a field and what belongs above the form. */
export function toFormErrors(
  code: string,
  details: ErrorDetails | undefined,
): Pick<AttestFormState, "fields" | "error"> {
  if (code === "NOTE_REQUIRED") return { fields: { note: code }, error: null };
  if (code !== "INVALID_INPUT") return { fields: {}, error: code };
  const given = (details?.fields ?? {}) as FieldErrors;
  const fields: Partial<Record<AttestField, string>> = {};
  for (const name of attestFields) if (given[name]) fields[name] = given[name];
  if (given.scan) return { fields, error: given.scan };
  return { fields, error: Object.keys(fields).length > 0 ? null : code };
}
