import { textOf } from "#lib/forms/read-fields.ts";
import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** A form after a try that was refused: everything typed, what is wrong with which field, and what is wrong with the whole. */
export type KeptForm = {
  tries: number;
  /** Field → what was typed or chosen; several for boxes of one name. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Field → code. */
  fields: Readonly<Record<string, string>>;
  /** A code that belongs to no field. */
  error: string | null;
};

/** A form before its first try, filled with what is known already. */
export function newForm(known: Readonly<Record<string, string | readonly string[]>> = {}): KeptForm {
  const values = Object.entries(known).map(
    ([name, value]) => [name, typeof value === "string" ? [value] : value] as const,
  );
  return { tries: 0, values: Object.fromEntries(values), fields: {}, error: null };
}

/** The text of a field, trimmed; empty when it was not sent. */
export function typed(data: FormData, name: string): string {
  return textOf(data, name).trim();
}

/**
 * The form as it was sent, with the refusal sorted into what belongs beside a field and what belongs above the form. A field of
 * an object (`name.ar`) is called after its place in the object, as the form calls it.
 */
export function refusedForm(last: KeptForm, data: FormData, failure: Failure<string>): KeptForm {
  const values: Record<string, string[]> = {};
  for (const [name, value] of data.entries()) {
    // React adds fields of its own for forms that are sent without scripts.
    if (typeof value === "string" && !name.startsWith("$")) values[name] = [...(values[name] ?? []), value];
  }
  const isInput = failure.code === "INVALID_INPUT";
  const fields = isInput ? ((failure.details?.fields ?? {}) as FieldErrors) : {};
  const lost = isInput && Object.keys(fields).length === 0;
  return { tries: last.tries + 1, values, fields, error: isInput && !lost ? null : failure.code };
}
