import { z } from "zod";
import type { MakerRole, PictureView, Restriction } from "#db/schema/catalogue.ts";
import type { Delivery, PriceTerms } from "#features/pricing/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

// Everything here crosses the page cache as JSON: instants are ISO strings, never Dates.

const locale = z.enum(locales);

export const listPiecesInput = z.object({
  locale,
  /** Key of a craft; an unknown key lists nothing. */
  craft: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional(),
  artisanId: idSchema("artisan").optional(),
  collectionId: idSchema("collection").optional(),
  /** Pieces of makers of a region, by its code. */
  regionCode: z.string().max(60).optional(),
  /** Pieces for sale, or those that found their owner. */
  state: z.enum(["published", "sold"]).default("published"),
  /** 1-based. */
  page: z.number().int().min(1).max(10_000).default(1),
  perPage: z.number().int().min(1).max(96).default(24),
});

export const resolveSlugInput = z.object({ locale, slug: z.string().max(1000) });
export const getPieceInput = z.object({ locale, id: idSchema("piece") });
export const getOffersInput = z.object({ locale, skus: z.array(z.string().min(1).max(80)).max(100) });
export const getCardsInput = z.object({ locale, ids: z.array(idSchema("piece")).max(500) });
export const localeInput = z.object({ locale });
export const feedItemsInput = z.object({
  locale,
  /** Id of the last piece of the page before; absent for the first page. */
  after: idSchema("piece").optional(),
  limit: z.number().int().min(1).max(1000).default(500),
});
export const sitemapUrlsInput = z.object({
  kind: z.enum(["piece", "artisan", "craft", "region", "collection", "story"]),
  /** Id of the last thing read before; goes before `offset`. */
  after: z.string().max(80).optional(),
  /** Things to leave out from the first on. */
  offset: z.number().int().min(0).max(100_000_000).default(0),
  /** Most pieces or makers to read; of other kinds all are read. */
  limit: z.number().int().min(1).max(50_000).default(500),
});
export type SitemapInput = z.output<typeof sitemapUrlsInput>;

export type Availability = "unique" | "stock" | "made_to_order";
export type { Restriction } from "#db/schema/catalogue.ts";
export { maySendTo } from "#features/catalogue/domain/screen.ts";
export type EndangeredGrade =
  | "extinct"
  | "critically_endangered"
  | "endangered"
  | "viable"
  | "data_deficient";

/** A picture in ready-made sizes: files are `<base>-<width>.<avif|webp|jpg>`. */
export type ImageDto = {
  base: string;
  avif: number[];
  webp: number[];
  /** Empty for pictures of before JPEG was made. */
  jpeg: number[];
  /** Pixels of the original; gives the ratio before anything loads. */
  width: number;
  height: number;
  thumbhash: string;
  view: PictureView;
  isDemonstration: boolean;
};

export type CraftRef = { key: string; family: string; name: LocalizedText };
export type MakerRef = { id: Id<"artisan">; slug: string; name: LocalizedText; town: LocalizedText };

/** A piece as it stands in a grid. */
export type PieceCardDto = {
  id: Id<"piece">;
  serial: string;
  slug: string;
  title: LocalizedText;
  maker: MakerRef;
  craft: CraftRef;
  availability: Availability;
  leadDays: number | null;
  /** Cheapest option, as it is charged. */
  price: Money;
  /** Cheapest option in every currency it can be shown in, `price` among them. */
  prices: Prices;
  /** True when the options have more than one price. */
  hasOtherPrices: boolean;
  /** Units free over all options; 0 when every unit is sold or promised. */
  available: number;
  publishedAt: string;
  image: ImageDto | null;
};

export type PieceListDto = {
  pieces: PieceCardDto[];
  total: number;
  page: number;
  pages: number;
};

export type OfferDto = {
  sku: string;
  option: LocalizedText | null;
  /** As it is charged. */
  price: Money;
  /** In every currency it can be shown in, `price` among them. */
  prices: Prices;
  available: number;
  restriction: Restriction;
  /** The option's own figures, or the piece's. */
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number;
  /** One unit delivered, by zone; a zone without a tariff is absent. Says nothing about whether it may go there. */
  deliveries: Delivery[];
};

export type BadgeDto = {
  id: Id<"badge">;
  claim: string;
  /** What the badge is about: this piece, its maker, or its craft. */
  scope: "piece" | "artisan" | "craft";
  state: "active" | "suspended" | "revoked" | "expired";
  chamberName: LocalizedText;
  note: LocalizedText;
  issuedAt: string;
  expiresAt: string;
  revokedAt: string | null;
  revocationReason: LocalizedText | null;
};

/** Who answers for safety inside the European Union. */
export type ResponsibleDto = { name: string; address: string; email: string; isDemonstration: boolean };

export type PieceDetailsDto = {
  techniques: LocalizedText[];
  /** The chamber's signed record of the piece, when there is one. */
  record: { since: string; revokedAt: string | null } | null;
  responsible: ResponsibleDto | null;
  /** When a sold one-off left; null where nobody noted it, and for what is for sale. */
  soldAt: string | null;
};

/** Days on which the workshop is closed before a piece can be ready (ISO dates), and the days it takes with them. */
export type ClosureDto = { from: string; until: string; lead: number };

export type PieceDto = PieceDetailsDto & {
  id: Id<"piece">;
  serial: string;
  /** Current address in each language, for hreflang and the language switch. */
  slugs: Record<Locale, string>;
  state: "published" | "sold";
  title: LocalizedText;
  description: LocalizedText;
  materials: LocalizedText[];
  care: LocalizedText;
  /** Millimetres and grams. */
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number;
  availability: Availability;
  leadDays: number | null;
  /** Days until a unit is handed over where it takes more than the usual, made to order or packed with care. */
  readyDays: number | null;
  /** Absent while the workshop works all through. */
  closure?: ClosureDto | null;
  isDemonstration: boolean;
  publishedAt: string;
  /** What the options choose between ("Size"); null for a piece without a choice. */
  optionName: LocalizedText | null;
  variationNote: LocalizedText | null;
  /** Declared by the maker. */
  makerRole: MakerRole;
  hoursOfWork: number | null;
  hands: number | null;
  /** The year it was made, for an older object; declared by the maker. */
  madeYear: number | null;
  /** Warnings that go with the piece in the reader's language. */
  safetyWarnings: LocalizedText | null;
  images: ImageDto[];
  /** In the order the maker gave; never empty. */
  offers: OfferDto[];
  /** `slug` is the address of its own page, in the language asked for. */
  craft: CraftRef & { slug: string; grade: EndangeredGrade };
  maker: MakerRef & {
    kind: string;
    chamberName: LocalizedText;
    verifiedAt: string | null;
    portraitKey: string | null;
    pieces: number;
    /** Members of the workshop whose hands made it, who agree to be named. */
    hands: string[];
  };
  badges: BadgeDto[];
  moreByMaker: PieceCardDto[];
  /** Of the same craft, by other makers. */
  similar: PieceCardDto[];
  /** What the prices and delivery rest on. */
  terms: PriceTerms;
};

/** Where a slug leads: a published piece, another address of one, or nothing. */
export type SlugTarget = { id: Id<"piece">; artisanId: Id<"artisan">; redirect: string | null };

/** What a basket and a checkout need to know of a sku. Skus that nobody may see are absent. */
export type CartOfferDto = {
  sku: string;
  pieceId: Id<"piece">;
  slug: string;
  title: LocalizedText;
  option: LocalizedText | null;
  image: ImageDto | null;
  artisanId: Id<"artisan">;
  makerName: LocalizedText;
  makerTown: LocalizedText;
  craft: CraftRef;
  price: Money;
  /** `price` in every currency it can be shown in. */
  prices: Prices;
  /** Units free now; checked again under a lock when a checkout starts. */
  available: number;
  availability: Availability;
  /** Days to make it; null unless made to order. */
  leadDays: number | null;
  weightGrams: number;
  restriction: Restriction;
};

export type CraftDto = CraftRef & {
  id: Id<"craft">;
  place: LocalizedText | null;
  summary: LocalizedText;
  grade: EndangeredGrade;
  /** Masters known to be active at the last assessment; null when nobody counted. */
  activeMasters: number | null;
  /** The assessment is an example, not a finding. */
  gradeIsDemonstration: boolean;
  pieces: number;
};

/** One sku as shopping channels list it. */
export type FeedItemDto = {
  id: Id<"piece">;
  sku: string;
  slug: string;
  title: LocalizedText;
  /** What the options choose and which one this is; null for a piece without a choice. */
  optionName: LocalizedText | null;
  option: LocalizedText | null;
  /** Skus the piece has. */
  options: number;
  description: LocalizedText;
  makerName: LocalizedText;
  craft: CraftRef;
  materials: LocalizedText[];
  prices: Prices;
  available: number;
  availability: Availability;
  leadDays: number | null;
  /** Days until a unit is handed over where it takes more than the usual. */
  readyDays: number | null;
  madeYear: number | null;
  /** Millimetres and grams. */
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number;
  /** With its packing. */
  shippedGrams: number;
  restriction: Restriction;
  /** One unit delivered, by zone; says nothing about whether it may go there. */
  deliveries: Delivery[];
  image: ImageDto | null;
  moreImages: ImageDto[];
};

export type SitemapEntryDto = {
  id: string;
  slugs: Record<Locale, string>;
  changedAt: string | null;
  /** Paths of a piece's pictures in their largest size. */
  images: string[];
};
export type SitemapCountsDto = { pieces: number; artisans: number };
