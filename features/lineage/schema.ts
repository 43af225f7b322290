import { z } from "zod";
import type { LineageKind, LineageState } from "#db/schema/lineage.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { LineageKind, LineageState } from "#db/schema/lineage.ts";

export const lineageKinds = [
  "apprenticeship",
  "family",
  "programme",
  "workshop",
] as const satisfies LineageKind[];

/** Which of the two somebody is. */
export const sides = ["apprentice", "master"] as const;
export type Side = (typeof sides)[number];

/** A line of learning as anyone may see it. Years are Gregorian; no end while the learning goes on. */
export type PublicLine = {
  id: Id<"lineage">;
  master: Person;
  apprentice: Person;
  kind: LineageKind;
  sinceYear: number;
  untilYear: number | null;
  chamberName: LocalizedText;
  isDemonstration: boolean;
};

/** Somebody in a tree. `key` tells them from others of the same name; `slug` is there for a maker with a page. */
export type Person = {
  key: string;
  name: LocalizedText;
  town: LocalizedText | null;
  slug: string | null;
  diedYear: number | null;
};

/** The master a piece was made under. */
export type MadeUnder = Pick<PublicLine, "kind" | "sinceYear" | "untilYear" | "chamberName"> & {
  master: Omit<Person, "key" | "diedYear">;
};

/** A line as the two people and their chamber see it. */
export type LineDto = {
  id: Id<"lineage">;
  craftId: Id<"craft">;
  craftName: LocalizedText;
  /** Null where the reader may not see who it is: a maker who withdrew from the site. */
  masterName: LocalizedText | null;
  isPast: boolean;
  pastMasterId: Id<"pastMaster"> | null;
  apprenticeName: LocalizedText | null;
  masterId: Id<"artisan"> | null;
  apprenticeId: Id<"artisan">;
  kind: LineageKind;
  sinceYear: number;
  untilYear: number | null;
  evidence: string;
  state: LineageState;
  masterAgreed: boolean;
  apprenticeAgreed: boolean;
  declineNote: string | null;
};

const maybe = (max: number) => z.string().trim().max(max, "TOO_LONG");
const trio = (max: number) =>
  z
    .strictObject({ ar: maybe(max), fr: maybe(max), en: maybe(max) })
    .partial()
    .transform(
      (given): LocalizedText =>
        Object.fromEntries(Object.entries(given).filter(([, words]) => Boolean(words))),
    );

const year = (min: number) =>
  z
    .string()
    .transform((typed) => westernDigits(typed).trim())
    .pipe(
      z
        .string()
        .min(1, "REQUIRED")
        .regex(/^\d{4}$/, "YEAR_INVALID"),
    )
    .transform(Number)
    .pipe(z.int().min(min, "YEAR_INVALID").max(2200, "YEAR_INVALID"));
const maybeYear = (min: number) =>
  z.union([z.literal("").transform(() => null), year(min)], { error: "YEAR_INVALID" });

const note = z.string().trim().min(1, "REQUIRED").min(10, "TOO_SHORT").max(1000, "TOO_LONG");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const lineageId = idSchema("lineage");

export const proposeInput = z
  .strictObject({
    /** The workshop that proposes, and which of the two it is. */
    artisanId: idSchema("artisan"),
    side: z.enum(sides, "REQUIRED"),
    craftId: idSchema("craft"),
    /** A maker with a card, or a master who has died. */
    other: z.enum(["maker", "past"], "REQUIRED"),
    registryNumber: maybe(40),
    name: trio(120),
    town: trio(80),
    diedYear: maybeYear(1700),
    kind: z.enum(lineageKinds, "REQUIRED"),
    sinceYear: year(1800),
    untilYear: maybeYear(1800),
    evidence: note,
    /** To be shown in the craft's tree: the words of the consent `lineage`. */
    agreed: confirmed,
    locale: z.enum(locales),
  })
  .refine(({ other, registryNumber }) => other !== "maker" || registryNumber !== "", {
    path: ["registryNumber"],
    message: "REQUIRED",
  })
  .refine(({ other, name }) => other !== "past" || Boolean(name.ar || name.fr), {
    path: ["name.ar"],
    message: "REQUIRED",
  })
  .refine(({ other, side }) => other !== "past" || side === "apprentice", {
    path: ["other"],
    message: "PAST_TEACHES",
  })
  .refine(({ sinceYear, untilYear }) => untilYear === null || untilYear >= sinceYear, {
    path: ["untilYear"],
    message: "YEARS_ORDER",
  })
  .refine(
    ({ other, sinceYear, untilYear, diedYear }) =>
      other !== "past" || diedYear === null || diedYear >= (untilYear ?? sinceYear),
    {
      path: ["diedYear"],
      message: "YEARS_ORDER",
    },
  );

export const agreeInput = z.strictObject({ lineageId, agreed: confirmed, locale: z.enum(locales) });

export const attestInput = z.strictObject({
  lineageId,
  /** The past master it is really about, where somebody named them before. */
  sameAs: idSchema("pastMaster").optional(),
});

export const declineInput = z.strictObject({ lineageId, note });

export const withdrawInput = z.strictObject({ lineageId, confirmed });

export const setMadeUnderInput = z.strictObject({
  pieceId: idSchema("piece"),
  lineageId: lineageId.nullable(),
});
