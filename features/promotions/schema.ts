import { z } from "zod";
import type { Bearer, PromotionKind } from "#db/schema/promotions.ts";
import { emptyOr, typedAmount } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, type IdKind, idSchema } from "#lib/ids/ids.ts";
import { countries } from "#lib/places/countries.ts";

export {
  chooseDeliveries,
  type DeliveryOffer,
  type PieceReduction,
} from "#features/promotions/domain/choose.ts";

/** What a purchase takes of a promotion, in dirhams. */
export type Use = { promotionId: Id<"promotion">; minor: number };

/** A field that may be left empty or out. */
const maybe = <S extends z.ZodType>(schema: S) => emptyOr(schema).optional();

const count = z.coerce.number("NUMBER_INVALID").int("NUMBER_INVALID").min(1, "NUMBER_INVALID").max(1_000_000);

export const promotionKinds = ["percent", "amount", "free_delivery"] as const;

/** Whose pages a promotion is kept on: a chamber's office, or those above the chambers. */
export const promotionZones = ["office", "federation"] as const;
export type PromotionZone = (typeof promotionZones)[number];

export const givePromotionInput = z
  .strictObject({
    /** The chamber that gives it; none for a national programme. */
    chamberId: idSchema("chamber").nullable(),
    kind: z.enum(promotionKinds, "CHOOSE"),
    /** Whole percent. */
    percent: maybe(
      z.coerce
        .number("PERCENT_INVALID")
        .int("PERCENT_INVALID")
        .min(1, "PERCENT_INVALID")
        .max(90, "PERCENT_INVALID"),
    ),
    /** Dirhams off each unit. */
    amount: maybe(typedAmount("AMOUNT_INVALID")),
    collectionId: maybe(idSchema("collection")),
    craftId: maybe(idSchema("craft")),
    artisanId: maybe(idSchema("artisan")),
    country: maybe(z.enum(countries, "COUNTRY_INVALID")),
    bearer: z.enum(["chamber", "artisan", "programme"], "CHOOSE"),
    code: maybe(
      z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z0-9-]{3,20}$/, "CODE_INVALID"),
    ),
    /** Dirhams it may cost in all. */
    budget: maybe(typedAmount("AMOUNT_INVALID")),
    maxUses: maybe(count),
    perBuyer: maybe(count),
    /** ISO dates, both included. */
    startsOn: z.iso.date("DATE_INVALID"),
    endsOn: z.iso.date("DATE_INVALID"),
  })
  .check(({ value, issues }) => {
    const problem = (path: string, message: string) =>
      issues.push({ code: "custom", input: value, path: [path], message });
    if (value.kind === "percent" && !value.percent) problem("percent", "PERCENT_INVALID");
    if (value.kind === "amount" && !value.amount) problem("amount", "AMOUNT_INVALID");
    if (![value.collectionId, value.craftId, value.artisanId, value.country].some(Boolean))
      problem("collectionId", "SCOPE_MISSING");
    if (value.kind === "free_delivery" && value.bearer === "artisan") problem("bearer", "DELIVERY_BEARER");
    if ((value.bearer === "programme") !== (value.chamberId === null)) problem("bearer", "CHOOSE");
  });

export const promotionInput = z.strictObject({ promotionId: idSchema("promotion") });

export const answerPromotionInput = z.strictObject({
  promotionId: idSchema("promotion"),
  artisanId: idSchema("artisan"),
  agrees: z.boolean(),
});

/** Where a promotion stands on a day: not begun, in force, over by its date, or ended early. */
export type PromotionStanding = "coming" | "running" | "over" | "ended";

/** What a promotion takes off, and of what. Names are null where it does not go by them. */
export type PromotionTerms = {
  kind: PromotionKind;
  basisPoints: number | null;
  /** Dirhams off each unit. */
  amountMinor: number | null;
  scope: {
    collection: LocalizedText | null;
    craft: LocalizedText | null;
    artisan: LocalizedText | null;
    country: string | null;
  };
};

export type PromotionRow = PromotionTerms & {
  id: Id<"promotion">;
  bearer: Bearer;
  code: string | null;
  /** Dirhams in minor units, purchases, and purchases of one buyer; null where nothing limits it. */
  budgetMinor: number | null;
  spentMinor: number;
  maxUses: number | null;
  used: number;
  perBuyer: number | null;
  /** ISO dates. */
  startsOn: string;
  endsOn: string;
  standing: PromotionStanding;
  /** Makers it is about, and how many agreed to bear it; null where somebody else does. */
  consents: { agreed: number; asked: number } | null;
};

type Choice<K extends IdKind> = { id: Id<K>; name: LocalizedText };

export type OfficePromotions = {
  /** Null for the national programme. */
  chamberId: Id<"chamber"> | null;
  promotions: PromotionRow[];
  /** What may be given a promotion: collections that are published or planned, crafts and makers of the chamber. */
  collections: (Choice<"collection"> & { pieces: number })[];
  crafts: Choice<"craft">[];
  artisans: Choice<"artisan">[];
  /** The part of a name that the makers were looked for by, and whether there are more than the list holds. */
  makerSearch: string;
  hasMoreMakers: boolean;
};

/** A promotion that a maker is asked to bear. */
export type AskedPromotion = PromotionTerms &
  Pick<PromotionRow, "id" | "startsOn" | "endsOn" | "standing"> & {
    artisanId: Id<"artisan">;
    /** How many of the maker's own pieces it is about, and the titles of the first fifty. */
    count: number;
    pieces: LocalizedText[];
    /** Their newest answer; null before any. */
    agrees: boolean | null;
  };

export const setFloorInput = z.strictObject({
  pieceId: idSchema("piece"),
  /** Dirhams; empty for none. */
  floor: emptyOr(typedAmount("AMOUNT_INVALID")),
});

/** A maker's piece with its lowest price and what they want for it at least, in dirhams. */
export type PieceFloor = {
  id: Id<"piece">;
  title: LocalizedText;
  priceMinor: number;
  floorMinor: number | null;
};
