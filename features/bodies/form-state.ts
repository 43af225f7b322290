import type { Locale } from "#lib/i18n/locales.ts";
import type { ErrorDetails, FieldErrors } from "#lib/kernel/errors.ts";

/** Whose pages a form stands on: a chamber's office, or the federation's. */
export type BodyZone = "office" | "federation";

export const fieldCodes = [
  "REQUIRED",
  "TOO_SHORT",
  "TOO_LONG",
  "DATE_INVALID",
  "CONFIRM_REQUIRED",
  "DAY_AHEAD",
  "DAY_ORDER",
] as const;
export type FieldCode = (typeof fieldCodes)[number] | "INVALID";

/** A form about a craft body, as it comes back: what was typed, and what is wrong with it. */
export type BodyFormState = {
  tries: number;
  values: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, FieldCode>>;
  /** A refusal of the whole, as an error code. */
  error: string | null;
};

export const untouched: BodyFormState = { tries: 0, values: {}, fields: {}, error: null };

/** What every form carries besides its own fields. */
export type BodyFormHome = { locale: Locale; zone: BodyZone; bodyId: string };

const known = (code: string): FieldCode => fieldCodes.find((one) => one === code) ?? "INVALID";

/** `name.ar` of the schema is `nameAr` on the form. */
const fieldName = (path: string) => path.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Sorts a refusal into what belongs beside a field and what belongs above the form. */
export function toFormErrors(
  code: string,
  details: ErrorDetails | undefined,
): Pick<BodyFormState, "fields" | "error"> {
  if (typeof details?.field === "string") return { fields: { [details.field]: known(code) }, error: null };
  if (code !== "INVALID_INPUT") return { fields: {}, error: code };
  const given = Object.entries((details?.fields ?? {}) as FieldErrors);
  return {
    fields: Object.fromEntries(given.map(([path, found]) => [fieldName(path), known(found)])),
    error: given.length > 0 ? null : code,
  };
}
