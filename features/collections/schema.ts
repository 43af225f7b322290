import { z } from "zod";
import { badgeClaims } from "#features/badges/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { minorOf } from "#lib/money/typed-amount.ts";
import { instantInMorocco } from "#lib/morocco-time.ts";

const words = (max: number) =>
  z
    .strictObject({
      ar: z.string().trim().max(max, "TOO_LONG"),
      fr: z.string().trim().max(max, "TOO_LONG"),
      en: z.string().trim().max(max, "TOO_LONG"),
    })
    .partial()
    .transform(
      (given): LocalizedText =>
        Object.fromEntries(locales.flatMap((one: Locale) => (given[one] ? [[one, given[one]]] : []))),
    );

/** A title somebody can read: in Arabic or French at least. */
const title = words(120).refine((given) => Boolean(given.ar || given.fr), {
  path: ["ar"],
  message: "TITLE_MISSING",
});

/** A field that may be left empty. */
const maybe = <S extends z.ZodType>(schema: S) => z.union([z.literal("").transform(() => null), schema]);

const amount = z.string().transform((typed, context) => {
  const minor = minorOf(typed);
  if (minor !== null) return minor;
  context.addIssue({ code: "custom", message: "AMOUNT_INVALID" });
  return z.NEVER;
});

/** A minute by the clocks of Morocco, as a form writes it. */
const minute = z.string().transform((typed, context) => {
  const at = instantInMorocco(typed.slice(0, 16));
  if (at) return at;
  context.addIssue({ code: "custom", message: "TIME_INVALID" });
  return z.NEVER;
});

export const collectionInput = z.strictObject({ collectionId: idSchema("collection") });
/** The chamber whose collections are meant; null for the national ones. */
export const ownerInput = z.strictObject({ chamberId: idSchema("chamber").nullable() });

export const createCollectionInput = ownerInput.extend({ title, intro: words(4000) });
export const editWordsInput = collectionInput.extend({
  title,
  intro: words(4000),
  occasion: words(80),
  fairId: maybe(z.string().max(40)).optional(),
});

export const chooseByRuleInput = collectionInput.extend({
  craftId: maybe(idSchema("craft")),
  region: maybe(z.string().max(40)),
  town: maybe(z.string().trim().max(80)),
  material: maybe(z.string().max(60)),
  min: maybe(amount),
  max: maybe(amount),
  badge: maybe(z.enum(badgeClaims)),
});

export const pieceInput = collectionInput.extend({ pieceId: idSchema("piece") });
export const movePieceInput = pieceInput.extend({ direction: z.enum(["up", "down"]) });

export const publishInput = collectionInput.extend({
  /** Empty: now. */
  startsAt: maybe(minute),
  /** Empty: until somebody ends it. */
  endsAt: maybe(minute),
});

/** Places of the home page. */
export const homeSlots = [1, 2, 3, 4, 5, 6] as const;
export const placeInput = collectionInput.extend({
  slot: maybe(z.coerce.number().int().min(1).max(homeSlots.length)),
});

export const askChambersInput = collectionInput.extend({
  chamberIds: z.array(idSchema("chamber")).min(1, "CHOOSE").max(20),
});
export const answerInput = collectionInput.extend({ chamberId: idSchema("chamber"), agrees: z.boolean() });
export const addLinkInput = collectionInput.extend({
  label: z.string().trim().min(1, "REQUIRED").max(60, "TOO_LONG"),
});
export const countVisitsInput = z.strictObject({
  counts: z.array(z.strictObject({ code: z.string().max(40), visits: z.int().min(1) })).max(10_000),
});

export type CollectionStanding = "draft" | "scheduled" | "shown" | "ended";

export type CollectionRow = {
  id: Id<"collection">;
  title: LocalizedText;
  standing: CollectionStanding;
  /** ISO instants. */
  publishedAt: string | null;
  endsAt: string | null;
  chosenBy: "hand" | "rule";
  /** Pieces that would be shown now. */
  pieces: number;
  homeSlot: number | null;
};

/** A national collection that asks whether a chamber's makers may stand in it. */
export type AskedCollection = {
  id: Id<"collection">;
  chamberId: Id<"chamber">;
  title: LocalizedText;
  intro: LocalizedText;
  /** Null before any answer. */
  agrees: boolean | null;
  /** The chamber's pieces it would show. */
  pieces: number;
};

export type CollectionList = {
  chamberId: Id<"chamber"> | null;
  collections: CollectionRow[];
  asked: AskedCollection[];
};

/** What a rule asks of a piece: every condition that is not null. Names are for saying it in words. */
export type CollectionRule = {
  craft: { id: Id<"craft">; name: LocalizedText } | null;
  region: { code: string; name: LocalizedText } | null;
  town: string | null;
  material: { key: string; name: LocalizedText } | null;
  minMinor: number | null;
  maxMinor: number | null;
  badge: (typeof badgeClaims)[number] | null;
};

/** A piece that was chosen by hand. `gone`: nobody may see it now; `waits`: its chamber has not agreed. */
export type ChosenPiece = {
  id: Id<"piece">;
  title: LocalizedText;
  maker: LocalizedText | null;
  state: "shown" | "gone" | "waits";
};

export type FoundPiece = { id: Id<"piece">; title: LocalizedText; maker: LocalizedText; serial: string };

export type CollectionDesk = CollectionRow & {
  chamberId: Id<"chamber"> | null;
  intro: LocalizedText;
  occasion: LocalizedText | null;
  fairId: string | null;
  rule: CollectionRule;
  coverPieceId: Id<"piece"> | null;
  chosen: ChosenPiece[];
  /** The pieces as they would be shown now, by hand or by rule; the first of many. */
  shown: Id<"piece">[];
  consents: { chamberId: Id<"chamber">; name: LocalizedText; agrees: boolean | null }[];
  links: { code: string; label: string; visits: number }[];
  /** Units that were bought by way of it. */
  sold: number;
  slugs: Record<Locale, string>;
  /** Languages that the title or the story lacks. */
  missing: Locale[];
  choices: {
    crafts: { id: Id<"craft">; name: LocalizedText }[];
    regions: { code: string; name: LocalizedText }[];
    materials: { key: string; name: LocalizedText }[];
    chambers: { id: Id<"chamber">; key: string; name: LocalizedText }[];
  };
};
