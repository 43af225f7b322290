import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";

export type { Sheet, Text } from "#features/documents/domain/sheet.ts";

export const legalForms = ["auto_entrepreneur", "individual", "cooperative", "company"] as const;
export const vatRegimes = ["outside", "exempt", "liable"] as const;

const line = (most: number) => z.string().trim().max(most, "TOO_LONG").default("");
const bothLanguages = z.strictObject({ fr: line(300), ar: line(300) }).default({ fr: "", ar: "" });

const facts = {
  validFrom: z.iso.date("DATE_INVALID"),
  name: z.string().trim().min(2, "REQUIRED").max(160, "TOO_LONG"),
  form: z.enum(["", ...legalForms]).default(""),
  address: line(240),
  /** Fifteen digits (Directorate General of Taxes). */
  ice: z
    .string()
    .trim()
    .regex(/^(\d{15})?$/, "ICE_INVALID")
    .default(""),
  taxId: z
    .string()
    .trim()
    .regex(/^(\d{5,12})?$/, "TAX_ID_INVALID")
    .default(""),
  register: line(60),
  vatRegime: z.enum(["", ...vatRegimes]).default(""),
  /** Percent with at most two decimals, for those who are liable. */
  vatPercent: z
    .string()
    .trim()
    .regex(/^(\d{1,2}([.,]\d{1,2})?)?$/, "RATE_INVALID")
    .transform((text) => text.replace(",", "."))
    .default(""),
  vatMention: bothLanguages,
  exportMention: bothLanguages,
  source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG"),
};

const rateGoesWithRegime = (value: { vatRegime: string; vatPercent: string }) =>
  value.vatRegime !== "liable" || value.vatPercent !== "";
const rateMissing = { path: ["vatPercent"], message: "RATE_REQUIRED" };

export const sellerFactsInput = z
  .strictObject({ artisanId: idSchema("artisan"), ...facts })
  .refine(rateGoesWithRegime, rateMissing);
export const platformFactsInput = z.strictObject(facts).refine(rateGoesWithRegime, rateMissing);

export type SellerFactsInput = z.output<typeof platformFactsInput>;
