import { z } from "zod";
import { fromLanguageValues } from "#features/provenance/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

const words = z.unknown().optional().transform(fromLanguageValues);
const number = z.number().int().nullish().catch(null);
const text = z.string().nullish().catch(null);
const named = z.object({ name: words });
const none: never[] = [];

const record = z.object({
  issuer: z.object({ id: z.string(), name: words }),
  credentialSubject: z.object({
    serialNumber: z.string(),
    name: words,
    craft: named,
    madeIn: named,
    maker: z.object({ name: words, town: words }),
    material: z.array(named.extend({ sharePercent: number, lot: text })).catch(none),
    technique: z.array(named).catch(none),
    madeInMonth: text,
    madeInYear: text,
    hoursOfWork: number,
    hands: number,
    madeUnderMaster: z.boolean().catch(false),
    lengthMm: number,
    widthMm: number,
    heightMm: number,
    weightGrams: number,
    care: words,
    repair: words,
    gtin: text,
    demonstration: z.boolean().catch(false),
  }),
});

/** What a signed record says, field by field. */
export type Certified = z.output<typeof record>["credentialSubject"] & {
  issuer: { did: string; name: LocalizedText };
};

/** Reads the record that was signed, not the database: a certificate repeats the chamber's own words. Null for another document. */
export function readCertified(document: unknown): Certified | null {
  const parsed = record.safeParse(document);
  if (!parsed.success) return null;
  const { issuer, credentialSubject } = parsed.data;
  return { ...credentialSubject, issuer: { did: issuer.id, name: issuer.name } };
}
