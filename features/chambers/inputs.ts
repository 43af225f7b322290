import { z } from "zod";
import type { Evidence } from "#db/schema/chambers.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";

/** Languages a counter may work in: written ones, and the spoken ones people ask for by name. */
export const counterLanguages = ["ar", "fr", "zgh", "shi", "tzm", "rif", "mey", "en", "es"] as const;
export type CounterLanguage = (typeof counterLanguages)[number];

/** What an office may say of how well it knows something; `demonstration` belongs to the product's own examples. */
export const statedEvidence = ["confirmed", "reported", "unconfirmed"] as const satisfies readonly Evidence[];

const line = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
const maybe = (max: number) => z.string().trim().max(max, "TOO_LONG");

/** Only the languages that say something. */
function written(words: { [L in Locale]?: string | undefined }): LocalizedText {
  return Object.fromEntries(locales.flatMap((locale) => (words[locale] ? [[locale, words[locale]]] : [])));
}

/** Words in Arabic and French, the languages the chambers work in; English when somebody has it. */
const named = (max: number) =>
  z.strictObject({ ar: line(max), fr: line(max), en: maybe(max).optional() }).transform(written);

/** Words in any language, or none at all (null). */
const words = (max: number) =>
  z
    .strictObject({ ar: maybe(max), fr: maybe(max), en: maybe(max) })
    .partial()
    .transform((given) => {
      const kept = written(given);
      return Object.keys(kept).length > 0 ? kept : null;
    });

/** An office's own number as it is read out: `+212 5 24 00 00 00`; empty is null. */
const phone = maybe(40).transform((typed, context) => {
  const flat = typed === "" ? null : readMoroccanPhone(westernDigits(typed));
  if (typed !== "" && !flat) {
    context.addIssue({ code: "custom", message: "PHONE_INVALID" });
    return z.NEVER;
  }
  return flat?.replace(/^(\+212)(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3 $4 $5 $6") ?? null;
});

const email = z.union([z.literal("").transform(() => null), z.email("EMAIL_INVALID").max(200, "TOO_LONG")], {
  error: "EMAIL_INVALID",
});

/** A page of the chamber's own; anything but https would be a link that browsers warn of. */
const website = maybe(300).transform((typed, context) => {
  if (typed === "") return null;
  const url = URL.parse(typed.includes("://") ? typed : `https://${typed}`);
  if (url?.protocol === "https:" && url.hostname.includes(".")) return url.href;
  context.addIssue({ code: "custom", message: "WEBSITE_INVALID" });
  return z.NEVER;
});

const known = {
  evidence: z.enum(statedEvidence, "REQUIRED"),
  source: z.string().trim().min(1, "REQUIRED").min(3, "TOO_SHORT").max(500, "TOO_LONG"),
  recordedOn: z.iso.date("DATE_INVALID"),
};

const chamberId = idSchema("chamber");
const annexId = idSchema("annex");

export const editChamberInput = z.strictObject({
  chamberId,
  languages: z.array(z.enum(counterLanguages)).min(1, "LANGUAGE_REQUIRED"),
  contactEmail: email,
  contactPhone: phone,
  website,
  address: words(300),
  openingHours: words(300),
  intro: words(1500),
});

export const setSeatInput = z.strictObject({ chamberId, seat: named(80), ...known });

const annexFacts = {
  name: named(120),
  town: named(80),
  provinceCode: z.string().trim().max(60),
  address: words(300),
  contactPhone: phone,
  ...known,
};

export const addAnnexInput = z.strictObject({ chamberId, ...annexFacts });
export const correctAnnexInput = z.strictObject({ annexId, ...annexFacts });
export const closeAnnexInput = z.strictObject({
  annexId,
  /** Ticked by whoever asks: a branch that is closed does not open again under its record. */
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

export const attachProvinceInput = z.strictObject({
  chamberId,
  provinceCode: z.string().trim().min(1, "REQUIRED").max(60),
  since: z.iso.date("DATE_INVALID"),
  source: known.source,
});
