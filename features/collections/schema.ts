import { z } from "zod";
import type { Season } from "#db/schema/catalogue.ts";
import { badgeClaims } from "#features/badges/schema.ts";
import { emptyOr, typedAmount } from "#lib/forms/inputs.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
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

/** Times of the year a collection may be for, in the order of a form. */
export const seasons = [
  ...(["ramadan", "aid", "mawsim", "summer", "back_to_school", "year_end"] as const),
] as const satisfies readonly Season[];

export const createCollectionInput = ownerInput.extend({ title, intro: words(4000) });
export const editWordsInput = collectionInput.extend({
  /** The words that were read: COLLECTION_CHANGED when they are not the newest. */
  version: z.coerce.number().int().min(1),
  title,
  intro: words(4000),
  occasion: words(80),
  season: emptyOr(z.enum(seasons)),
  fairId: emptyOr(idSchema("fair")),
});

export const chooseByRuleInput = collectionInput.extend({
  craftId: emptyOr(idSchema("craft")),
  region: emptyOr(z.string().max(40)),
  town: emptyOr(z.string().trim().max(80)),
  material: emptyOr(z.string().max(60)),
  min: emptyOr(typedAmount("AMOUNT_INVALID")),
  max: emptyOr(typedAmount("AMOUNT_INVALID")),
  badge: emptyOr(z.enum(badgeClaims)),
});

export const pieceInput = collectionInput.extend({ pieceId: idSchema("piece") });
export const movePieceInput = pieceInput.extend({ direction: z.enum(["up", "down"]) });

export const publishInput = collectionInput.extend({
  /** Empty: now. */
  startsAt: emptyOr(minute),
  /** Empty: until somebody ends it. */
  endsAt: emptyOr(minute),
});

/** Places of the home page. */
export const homeSlots = [1, 2, 3, 4, 5, 6] as const;
export const placeInput = collectionInput.extend({
  slot: emptyOr(z.coerce.number().int().min(1).max(homeSlots.length)),
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

/** A fair that a collection may be tied to. ISO days, both included. */
export type FairChoice = {
  id: Id<"fair">;
  slug: string;
  title: LocalizedText;
  startsOn: string;
  endsOn: string;
};

export type CollectionDesk = CollectionRow & {
  chamberId: Id<"chamber"> | null;
  version: number;
  intro: LocalizedText;
  occasion: LocalizedText | null;
  season: Season | null;
  fair: FairChoice | null;
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
    fairs: FairChoice[];
  };
};
