import type { Availability, MakerRole, PictureView, PieceState, Restriction } from "#db/schema/catalogue.ts";
import type { FieldChange } from "#db/schema/piece-changes.ts";
import type { MarkReason } from "#db/schema/piece-marks.ts";
import type { Gap } from "#features/listing/domain/gaps.ts";
import type { Spot } from "#features/listing/domain/mark.ts";
import type { Oversight } from "#features/listing/domain/transitions.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency, Money } from "#lib/money/money.ts";

export type { Availability, MakerRole, PictureView, PieceState, Restriction } from "#db/schema/catalogue.ts";
export type { FieldChange } from "#db/schema/piece-changes.ts";

export const availabilities = ["unique", "stock", "made_to_order"] as const satisfies readonly Availability[];
export const makerRoles = [
  "made",
  "made_in_workshop",
  "made_by_members",
  "finished",
] as const satisfies readonly MakerRole[];
export const pictureViews = [
  "front",
  "detail",
  "back",
  "scale",
  "hands",
] as const satisfies readonly PictureView[];
export const restrictions = [
  "none",
  "export_permit",
  "national_only",
  "not_shippable",
] as const satisfies readonly Restriction[];
/** Currencies in which a maker may name a price of their own besides dirhams. */
export const ownCurrencies = ["EUR", "USD", "GBP"] as const satisfies readonly Currency[];
export const pieceStates = [
  "draft",
  "proposed",
  "revision_requested",
  "published",
  "paused",
  "sold",
  "archived",
] as const satisfies readonly PieceState[];

/** Ways of packing that a workshop has at most. */
export const shippingProfilesAtMost = 20;

/** How a workshop packs some of its pieces. */
export type ShippingProfileDto = {
  id: Id<"shippingProfile">;
  artisanId: Id<"artisan">;
  name: string;
  /** What the packing of one unit weighs. */
  packingGrams: number;
  /** Days until one is ready to be handed over; null for the usual. */
  readyDays: number | null;
  pieceIds: Id<"piece">[];
};

/** What can be wrong with a place on a photograph. */
export const markReasons = [
  "blurred",
  "dark",
  "background",
  "cropped",
  "not_the_piece",
  "other",
] as const satisfies readonly MarkReason[];
/** Open marks on one photograph at most. */
export const marksAtMost = 8;

/** A place on a photograph that the chamber points at. */
export type MarkDto = Spot & {
  id: Id<"pieceMark">;
  imageId: Id<"image">;
  reason: MarkReason;
  /** Words of the officer, as they stand. */
  note: string | null;
};

/** Times on which a workshop may be closed from today on, at most. */
export const closuresAtMost = 20;

/** Photographs of one piece at most. */
export const photosAtMost = 10;
/** Options of one piece at most. */
export const variantsAtMost = 24;

/** The pages on which a maker changes a piece, each one thing. */
export const pieceParts = ["words", "facts", "making", "photos", "options"] as const;
export type PiecePart = (typeof pieceParts)[number];

/** A photograph of a piece as its maker and the chamber see it. */
export type PhotoDto = {
  id: Id<"image">;
  base: string;
  avif: number[];
  webp: number[];
  jpeg: number[];
  width: number;
  height: number;
  thumbhash: string;
  view: PictureView;
};

/** What a maker says about a piece, heard at `/api/voices/<id>`. */
export type VoiceDto = {
  id: Id<"voice">;
  durationMs: number;
  /** What is said, as somebody wrote it down; `{}` when nobody has. */
  transcript: LocalizedText;
  /** Buyers may hear it. */
  isShared: boolean;
};

export type VariantDto = {
  id: Id<"variant">;
  sku: string;
  option: LocalizedText | null;
  price: Money;
  /** Prices of the maker's own in other currencies. */
  ownPrices: Money[];
  onHand: number;
  /** Promised to people who are paying right now. */
  held: number;
  /** Null where the piece's own figure holds. Millimetres and grams. */
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number | null;
  hsHeading: string | null;
  restriction: Restriction;
};

/** An entry of a piece's log. */
export type ChangeDto = {
  id: Id<"pieceChange">;
  by: "maker" | "chamber" | "platform";
  kind:
    | "created"
    | "edited"
    | "proposed"
    | "published"
    | "revision_requested"
    | "paused"
    | "archived"
    | "sold";
  fields: FieldChange[];
  note: string | null;
  at: string;
};

/** Where a material of a piece comes from. The supplier is read by maker and chamber alone. */
export type MaterialOrigin = {
  key: string;
  name: LocalizedText;
  /** Per cent of the piece. */
  sharePercent: number | null;
  lot: string | null;
  supplier: string | null;
};

export type Choice = { key: string; name: LocalizedText };

/** All that is known of a piece, for its maker and their chamber. */
export type ListingDto = Oversight & {
  id: Id<"piece">;
  serial: string;
  version: number;
  state: PieceState;
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  maker: { name: LocalizedText; town: LocalizedText; mayOffer: boolean };
  craft: { id: Id<"craft">; family: string; name: LocalizedText };
  /** Path of its public page without language; null while it has none. */
  publicPath: string | null;
  title: LocalizedText;
  description: LocalizedText;
  care: LocalizedText;
  variationNote: LocalizedText | null;
  safetyWarnings: LocalizedText | null;
  optionName: LocalizedText | null;
  materials: LocalizedText[];
  materialKeys: string[];
  techniqueKeys: string[];
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number;
  makerRole: MakerRole;
  hoursOfWork: number | null;
  hands: number | null;
  madeYear: number | null;
  /** `YYYY-MM`. */
  madeMonth: string | null;
  repair: LocalizedText | null;
  /** 14 digits. */
  gtin: string | null;
  origins: MaterialOrigin[];
  hsHeading: string | null;
  availability: Availability;
  leadDays: number | null;
  /** The least that every option is restricted to. */
  screened: Restriction;
  photos: PhotoDto[];
  voice: VoiceDto | null;
  /** What the chamber points at today. */
  marks: MarkDto[];
  variants: VariantDto[];
  gaps: Gap[];
  /** What the chamber said when it last sent the piece back or took it out of the shop; null when it is settled. */
  chamberNote: string | null;
  /** Accounts of the members of its workshop who made it. */
  madeBy: string[];
  proposedAt: string | null;
  changes: ChangeDto[];
};

/** Everything a form about materials and techniques offers; what the craft usually has comes first. */
export type Taxonomy = { materials: TaxonomyPart; techniques: TaxonomyPart; headings: HeadingHelp[] };
/** A customs heading that the craft's family looks at first, with where that stands. A suggestion. */
export type HeadingHelp = { heading: string; covers: LocalizedText; source: string; asOf: string };
export type TaxonomyPart = { usual: Choice[]; others: Choice[] };

/** A piece in a list of the studio or the office. */
export type ListingRow = {
  id: Id<"piece">;
  serial: string;
  state: PieceState;
  title: LocalizedText;
  makerName: LocalizedText;
  craftName: LocalizedText;
  family: string;
  availability: Availability;
  /** Cheapest option. */
  price: Money;
  onHand: number;
  held: number;
  photo: Omit<PhotoDto, "id" | "view"> | null;
  proposedAt: string | null;
  createdAt: string;
};

/** A page of an office's list of pieces. */
export type OfficeListDto = {
  chamberId: Id<"chamber">;
  reviewsPieces: boolean;
  tab: "waiting" | "all";
  q: string;
  page: number;
  pages: number;
  total: number;
  /** Pieces that wait for the chamber. */
  waiting: number;
  pieces: ListingRow[];
};
