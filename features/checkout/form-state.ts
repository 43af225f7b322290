import type { QuoteView } from "#features/checkout/ui/quote-view.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ErrorDetails, FieldErrors } from "#lib/kernel/errors.ts";

/** Fields of the checkout form, in the order they stand on the page. */
export const formFields = [
  ...(["country", "currency", "email", "name", "phone", "line1", "line2", "postalCode", "city"] as const),
  ...(["service", "duties", "giftNote", "note", "fundChoice", "fundAmount", "fundCraft", "method"] as const),
] as const;
export type FormField = (typeof formFields)[number];

/** Fields that change what is paid. A form without them leaves the choice to the rules. */
export const choiceNames = [
  ...(["country", "currency", "service", "duties", "fundChoice", "fundAmount", "fundCraft"] as const),
] as const satisfies FormField[];

export const fieldCodes = [
  ...(["REQUIRED", "TOO_LONG", "EMAIL_INVALID", "PHONE_INVALID", "PHONE_MA_INVALID"] as const),
  ...(["POSTAL_CODE_INVALID", "COUNTRY_INVALID", "TERMS_REQUIRED"] as const),
  ...(["GIFT_AMOUNT", "GIFT_TWICE", "GIFT_CRAFT", "GIFT_AT_DOOR"] as const),
] as const;
export type FieldCode = (typeof fieldCodes)[number] | "INVALID";

export type CheckoutFormState = {
  locale: Locale;
  tries: number;
  values: Readonly<Record<string, string>>;
  terms: boolean;
  /** What is wrong with which field. */
  fields: Readonly<Partial<Record<FormField | "terms", FieldCode>>>;
  /** A refusal of the whole order, as an error code. */
  error: string | null;
  /** What the basket costs by the choices that were sent last; null before anything was sent. */
  quote: QuoteView | null;
};

/** What is wrong with a gift to the fund belongs beside the field that mends it. */
const giftFields = {
  GIFT_AMOUNT: "fundAmount",
  GIFT_TWICE: "fundAmount",
  GIFT_CRAFT: "fundCraft",
  GIFT_AT_DOOR: "method",
} as const satisfies Partial<Record<FieldCode, FormField>>;

export function giftFieldErrors(code: string | null): CheckoutFormState["fields"] {
  const known = Object.keys(giftFields).find((one) => one === code) as keyof typeof giftFields | undefined;
  return known ? { [giftFields[known]]: known } : {};
}

/** Sorts a refusal into what belongs beside a field and what belongs above the form. */
export function toFormErrors(
  code: string,
  details: ErrorDetails | undefined,
): Pick<CheckoutFormState, "fields" | "error"> {
  const ofGift = giftFieldErrors(code);
  if (Object.keys(ofGift).length > 0) return { fields: ofGift, error: null };
  if (code !== "INVALID_INPUT") return { fields: {}, error: code };
  const given = (details?.fields ?? {}) as FieldErrors;
  const fields: Partial<Record<FormField | "terms", FieldCode>> = {};
  for (const name of [...formFields, "terms"] as const) {
    const found = given[name];
    if (found) fields[name] = fieldCodes.find((known) => known === found) ?? "INVALID";
  }
  return { fields, error: Object.keys(fields).length > 0 ? null : code };
}
