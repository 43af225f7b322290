import { z } from "zod";
import type { Season } from "#db/schema/catalogue.ts";
import type { CraftDto, PieceCardDto } from "#features/catalogue/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";

// Everything here crosses the page cache as JSON: instants are ISO strings, never Dates.

const locale = z.enum(locales);

export const localeInput = z.object({ locale });
export const slugInput = z.object({
  kind: z.enum(["craft", "region", "collection"]),
  locale,
  slug: z.string().max(1000),
});
export const craftInput = z.object({ locale, id: idSchema("craft") });
export const regionInput = z.object({ locale, code: z.string().max(60) });
export const collectionInput = z.object({ locale, id: idSchema("collection") });

/** Where a slug of the shop window leads; for a region `id` is its code. */
export type ShowcaseTarget = { id: string; redirect: string | null };

/** A craft with its address. */
export type CraftLinkDto = CraftDto & { slug: string };

/** A craft as a tile: with a picture of a piece of it where one is for sale. */
export type CraftTileDto = CraftLinkDto & { image: PieceCardDto["image"] };

export type CraftsDto = { crafts: CraftLinkDto[]; pictures: { family: string; piece: PieceCardDto }[] };

/** A statement about a craft that somebody else made; never merged into the grade. */
export type CraftFactDto = {
  kind: string;
  code: string;
  words: LocalizedText | null;
  year: number | null;
  source: string;
};

/** How endangered a craft is, by whom and when. */
export type AssessmentDto = {
  activeMasters: number | null;
  apprentices: number | null;
  /** ISO date. */
  assessedOn: string;
  source: string;
  note: LocalizedText;
  isDemonstration: boolean;
};

export type Named = { key: string; name: LocalizedText };

export type CraftPageDto = Omit<CraftDto, "activeMasters" | "gradeIsDemonstration"> & {
  slugs: Record<Locale, string>;
  assessment: AssessmentDto | null;
  facts: CraftFactDto[];
  materials: Named[];
  techniques: Named[];
};

/** A craft at risk, with what its grade rests on. */
export type EndangeredDto = CraftTileDto & { assessment: AssessmentDto | null };

export type RegionLinkDto = { code: string; slug: string; name: LocalizedText };
export type RegionCardDto = RegionLinkDto & { artisans: number; pieces: number };

export type RegionPageDto = {
  code: string;
  slugs: Record<Locale, string>;
  name: LocalizedText;
  chambers: { key: string; name: LocalizedText; artisans: number }[];
  provinces: { code: string; name: LocalizedText }[];
  /** Crafts somebody of the region has a piece for sale of. */
  crafts: (Named & { slug: string; family: string; pieces: number })[];
  pieces: number;
};

export type CollectionCardDto = {
  id: Id<"collection">;
  slug: string;
  title: LocalizedText;
  intro: LocalizedText;
  /** Null for a collection of the whole country. */
  chamberName: LocalizedText | null;
  /** Pieces of it that anyone may see. */
  count: number;
  /** Its first pieces. */
  pieces: PieceCardDto[];
};

export type CollectionPageDto = {
  id: Id<"collection">;
  slugs: Record<Locale, string>;
  title: LocalizedText;
  intro: LocalizedText;
  /** Null for a collection of the whole country. */
  chamber: { key: string; name: LocalizedText } | null;
  publishedAt: string;
  /** When it ends; null where nobody said. */
  endsAt: string | null;
  /** What it belongs to: a season, a fair, and an occasion in words. */
  season: Season | null;
  fair: { slug: string; title: LocalizedText } | null;
  occasion: LocalizedText | null;
  /** What its links to pieces say, so that a basket knows where it came from. */
  via: string | null;
  /** The piece whose picture stands for all; null where none has one. */
  cover: PieceCardDto | null;
  pieces: PieceCardDto[];
};

export type HomeDto = {
  featured: PieceCardDto | null;
  newest: PieceCardDto[];
  families: { family: string; pieces: number }[];
  endangered: CraftTileDto[];
  collections: CollectionCardDto[];
  regions: RegionCardDto[];
};

export type DeliveryZone = "national" | "europe" | "world";
export type TariffStepDto = { upToGrams: number; price: Money };
export type TariffDto = {
  zone: DeliveryZone;
  transitDays: number;
  steps: TariffStepDto[];
  /** ISO date of the newest record among the steps. */
  validFrom: string;
  sources: string[];
};

export type ReturnRuleDto = {
  morocco: number;
  union: number;
  /** How the sending back goes, as recorded beside the days; null when nobody recorded it. */
  terms: {
    elsewhere: number;
    sendBack: number;
    buyerPostage: boolean;
    deliveryBack: boolean;
    dutiesBack: boolean;
  } | null;
  /** ISO date. */
  effectiveFrom: string;
  source: string;
  evidence: "confirmed" | "reported" | "unconfirmed" | "demonstration";
};
