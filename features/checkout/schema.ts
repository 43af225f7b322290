import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { countries } from "#lib/places/countries.ts";

const line = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "TOO_LONG")
    .transform((value) => value || undefined)
    .optional();

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
      .regex(/^\+?[0-9][0-9 ().-]{6,22}$/, "PHONE_INVALID"),
    line1: line(160),
    line2: optionalLine(160),
    city: line(80),
    postalCode: optionalLine(16),
    country: z.enum(countries, "COUNTRY_INVALID"),
    note: optionalLine(500),
    terms: z.literal("on", "TERMS_REQUIRED"),
  })
  // Morocco delivers by town and phone; elsewhere a parcel without a postal code comes back.
  .refine((value) => value.country === "MA" || value.postalCode, {
    path: ["postalCode"],
    message: "REQUIRED",
  });

export type StartCheckoutInput = z.input<typeof startCheckoutInput>;

export const checkoutIdInput = z.strictObject({ checkoutId: idSchema("checkout") });
