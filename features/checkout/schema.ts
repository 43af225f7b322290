import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { currencies, type Money } from "#lib/money/money.ts";
import { countries } from "#lib/places/countries.ts";
import { readMoroccanPhone } from "#lib/places/moroccan-phone.ts";
import { postalCodes, readPostalCode } from "#lib/places/postal-codes.ts";

const line = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "TOO_LONG")
    .transform((value) => value || undefined)
    .optional();

/** What a buyer chooses that changes what they pay. `seen` is the total they were shown, as `asSeen` writes it. */
export const choiceFields = {
  country: z.enum(countries, "COUNTRY_INVALID"),
  currency: z.enum(currencies, "INVALID").optional(),
  service: z.enum(["standard", "express"], "INVALID").optional(),
  /** Entry charges: paid with the order, or left to the buyer at the border. */
  duties: z.enum(["unpaid", "paid"], "INVALID").optional(),
  /** What is added for the transmission fund: see domain/gift.ts. */
  fundChoice: z.string().max(20, "INVALID").optional(),
  fundAmount: z.string().max(20, "INVALID").optional(),
  fundCraft: z.string().max(60, "INVALID").optional(),
  seen: z.string().max(40).optional(),
};

/** How a buyer may pay on the form; all but the card only at home. */
export const offeredMethods = ["card", "cash_on_delivery", "bank_transfer"] as const;

/** The checkout form. Browser-safe; every message is a code of messages. */
export const startCheckoutInput = z
  .strictObject({
    locale: z.enum(locales),
    email: z.string().trim().toLowerCase().pipe(z.email("EMAIL_INVALID").max(254, "TOO_LONG")),
    name: line(120),
    phone: z
      .string()
      .trim()
      .min(1, "REQUIRED")
      .regex(/^\+?[0-9(][0-9 ().-]{6,22}$/, "PHONE_INVALID"),
    line1: line(160),
    line2: optionalLine(160),
    city: line(80),
    postalCode: optionalLine(16),
    ...choiceFields,
    method: z.enum(offeredMethods, "INVALID").optional(),
    note: optionalLine(500),
    giftNote: optionalLine(300),
    terms: z.literal("on", "TERMS_REQUIRED"),
  })
  .check(({ value, issues }) => {
    const problem = (path: string, message: string) =>
      issues.push({ code: "custom", input: value, path: [path], message });
    // At home the courier calls before coming: only numbers that ring there. Elsewhere a number of any country.
    if (value.country === "MA" && !isForeign(value.phone) && !readMoroccanPhone(value.phone))
      problem("phone", "PHONE_MA_INVALID");
    // Morocco delivers by town and phone; where there are codes, a parcel without one comes back.
    const hasCodes = value.country !== "MA" && postalCodes[value.country] !== null;
    if (hasCodes && !value.postalCode) problem("postalCode", "REQUIRED");
    if (value.postalCode && readPostalCode(value.country, value.postalCode) === null)
      problem("postalCode", "POSTAL_CODE_INVALID");
  })
  .transform((value) => ({
    ...value,
    phone: (value.country === "MA" && readMoroccanPhone(value.phone)) || value.phone,
    postalCode: value.postalCode
      ? (readPostalCode(value.country, value.postalCode) ?? value.postalCode)
      : undefined,
  }));

/** Foreign numbers are taken for a parcel to Morocco too: somebody abroad sends a present home. */
const isForeign = (phone: string): boolean => /^(\+|00)(?!212)/.test(phone.replaceAll(/[\s().-]/g, ""));

export type StartCheckoutInput = z.input<typeof startCheckoutInput>;

/** A total as the form carries it back: `EUR 4200`. Compared, never computed with. */
export const asSeen = (total: Money): string => `${total.currency} ${total.minor}`;

/** The fields of a gift as pricing reads them. */
export const asGift = (given: {
  fundChoice?: string | undefined;
  fundAmount?: string | undefined;
  fundCraft?: string | undefined;
}) => ({
  choice: given.fundChoice,
  amount: given.fundAmount,
  craftId: given.fundCraft,
});

export const checkoutIdInput = z.strictObject({ checkoutId: idSchema("checkout") });
