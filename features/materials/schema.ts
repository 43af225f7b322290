import { z } from "zod";
import type { LotState, MaterialUnit, SupplierState } from "#db/schema/materials.ts";
import { milliOf } from "#features/materials/domain/quantity.ts";
import { emptyOr } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, type IdKind, idSchema } from "#lib/ids/ids.ts";

export { milliOf } from "#features/materials/domain/quantity.ts";

export const materialUnits = ["kg", "g", "l", "m", "m2", "piece"] as const satisfies readonly MaterialUnit[];

export const words = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
/** Words that makers and buyers of any language read: each in three languages. */
export const threeOf = (max: number) => z.strictObject({ ar: words(max), fr: words(max), en: words(max) });
export const day = z.iso.date("DATE_INVALID");
export const reason = z.string().trim().min(3, "REASON_TOO_SHORT").max(500, "TOO_LONG");
/** A quantity as it is typed, in thousandths of a unit. */
export const quantity = z.string().transform((typed, context) => {
  const milli = milliOf(typed);
  if (milli !== null) return milli;
  context.addIssue({ code: "custom", message: "QUANTITY_INVALID" });
  return z.NEVER;
});
/** An id out of a list; CHOOSE for none. */
export const chosen = <K extends IdKind>(kind: K) =>
  z.custom<Id<K>>((value) => idSchema(kind).safeParse(value).success, "CHOOSE");
export const confirmed = z.literal(true, "CONFIRM_REQUIRED");

export const addSupplierInput = z.strictObject({
  chamberId: idSchema("chamber"),
  name: words(160),
  town: words(120),
  contact: emptyOr(words(200)),
});

export const decideSupplierInput = z.strictObject({
  supplierId: idSchema("supplier"),
  state: z.enum(["approved", "suspended", "ended"], "CHOOSE"),
  decidedOn: day,
  reason,
});

export const addPermitInput = z
  .strictObject({
    supplierId: idSchema("supplier"),
    materialId: chosen("rawMaterial"),
    number: words(80),
    issuer: words(160),
    validFrom: day,
    expiresOn: day,
  })
  .refine(({ validFrom, expiresOn }) => expiresOn >= validFrom, {
    path: ["expiresOn"],
    message: "DAYS_ORDER",
  });

export const addMaterialInput = z.strictObject({
  chamberId: idSchema("chamber"),
  materialKey: z.string().regex(/^[a-z0-9-]{1,60}$/, "CHOOSE"),
  name: threeOf(120),
  specification: threeOf(600),
  unit: z.enum(materialUnits, "CHOOSE"),
  /** One line a check; as many lines in each language. */
  checks: threeOf(2000),
});

export const recordRestrictionInput = z.strictObject({
  materialId: chosen("rawMaterial"),
  isRestricted: z.enum(["yes", "no"], "CHOOSE").transform((said) => said === "yes"),
  since: day,
  source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG"),
});

/** What a lot says of itself, however it comes. */
export const lotFacts = {
  number: words(80),
  origin: words(160),
  certificate: emptyOr(words(160)),
  receivedOn: day,
};

export const receiveLotInput = z.strictObject({
  materialId: chosen("rawMaterial"),
  supplierId: chosen("supplier"),
  quantity,
  ...lotFacts,
});

export const checkLotInput = z.strictObject({
  lotId: idSchema("lot"),
  results: z
    .array(
      z.strictObject({
        position: z.int().min(1).max(60),
        result: z.enum(["good", "bad"], "CHOOSE"),
        note: z.string().trim().max(300, "TOO_LONG"),
      }),
    )
    .max(60),
});

export const lotInput = z.strictObject({ lotId: idSchema("lot") });
export const quarantineLotInput = z.strictObject({ lotId: idSchema("lot"), reason });

export const handOutInput = z.strictObject({
  lotId: idSchema("lot"),
  artisanId: chosen("artisan"),
  quantity,
});

export const attachLotInput = z.strictObject({
  pieceId: idSchema("piece"),
  /** Null lets go of the lot that is attached to this material. */
  lotId: idSchema("lot").nullable(),
  materialKey: z.string().regex(/^[a-z0-9-]{1,60}$/),
});

export const recallLotInput = z.strictObject({
  lotId: idSchema("lot"),
  reason: threeOf(600),
  advice: threeOf(600),
  /** Pieces and orders that whoever confirms had before their eyes. */
  seenPieces: z.int().min(0),
  seenOrders: z.int().min(0),
  confirmed,
});

export const chamberInput = z.strictObject({ chamberId: idSchema("chamber") });

export type SupplierRow = {
  id: Id<"supplier">;
  name: string;
  town: string;
  state: SupplierState;
  /** Of the last decision; null before the first. */
  decidedOn: string | null;
  reason: string | null;
  lots: number;
};

export type Supplier = SupplierRow & {
  chamberId: Id<"chamber">;
  contact: string | null;
  decisions: { state: SupplierState; decidedOn: string; reason: string }[];
  permits: {
    id: Id<"supplierPermit">;
    material: LocalizedText;
    number: string;
    issuer: string;
    validFrom: string;
    expiresOn: string;
    isValid: boolean;
  }[];
  /** Materials that need a permit today. */
  restricted: { id: Id<"rawMaterial">; name: LocalizedText }[];
};

export type MaterialRow = {
  id: Id<"rawMaterial">;
  materialKey: string;
  kind: LocalizedText;
  name: LocalizedText;
  specification: LocalizedText;
  unit: MaterialUnit;
  /** The record that holds today; null where none was made. */
  restriction: { isRestricted: boolean; since: string; source: string } | null;
  checks: LocalizedText[];
};

export type MaterialsPage = {
  chamberId: Id<"chamber">;
  materials: MaterialRow[];
  /** What the taxonomy has. */
  kinds: { key: string; name: LocalizedText }[];
};

export type LotRow = {
  id: Id<"lot">;
  number: string;
  material: LocalizedText;
  unit: MaterialUnit;
  supplier: string;
  quantityMilli: number;
  receivedOn: string;
  state: LotState;
};

export type LotsPage = {
  chamberId: Id<"chamber">;
  lots: LotRow[];
  more: boolean;
  materials: { id: Id<"rawMaterial">; name: LocalizedText; unit: MaterialUnit }[];
  suppliers: { id: Id<"supplier">; name: string }[];
};

export type LotShareRow = {
  id: Id<"lotShare">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  quantityMilli: number;
  receivedAt: string | null;
  receivedBy: "signature" | "code" | null;
  isVoid: boolean;
};

export type Lot = LotRow & {
  chamberId: Id<"chamber">;
  origin: string;
  certificate: string | null;
  permit: { number: string; expiresOn: string } | null;
  stateReason: string | null;
  stateAt: string;
  checks: {
    position: number;
    label: LocalizedText;
    isGood: boolean | null;
    note: string | null;
    at: string | null;
  }[];
  shares: LotShareRow[];
  /** Quantity that nobody has a part of yet. */
  leftMilli: number;
  /** The purchase it came with. */
  purchaseId: Id<"groupPurchase"> | null;
  pieces: number;
  makers: { id: Id<"artisan">; name: LocalizedText }[];
  recallId: Id<"lotRecall"> | null;
};

export type Reach = {
  pieces: number;
  orders: number;
  badges: number;
  makers: number;
  /** Pieces that are still for sale. */
  onSale: number;
  /** Buyers who left no address: they bought at a stand. */
  withoutAddress: number;
  byLanguage: { locale: string; orders: number }[];
};

export type RecalledPiece = {
  pieceId: Id<"piece">;
  serial: string;
  title: LocalizedText;
  maker: LocalizedText;
  state: string;
  orders: string[];
  /** Orders that were found behind the recall. */
  late: string[];
  badges: string[];
};

export type RecallPreview = { lot: LotRow & { chamberId: Id<"chamber"> }; reach: Reach };

export type Recall = {
  id: Id<"lotRecall">;
  chamberId: Id<"chamber">;
  lot: LotRow;
  reason: LocalizedText;
  advice: LocalizedText;
  at: string;
  pieces: number;
  orders: number;
  badges: number;
  makers: number;
  /** Orders of checkouts that were open when it was called back. */
  late: number;
  /** Letters that have left. */
  sent: number;
  rows: RecalledPiece[];
  page: number;
  pages: number;
};

export const recallPage = 50;

/** A maker's part of a lot as they see it. */
export type OwnLot = {
  shareId: Id<"lotShare">;
  lotId: Id<"lot">;
  number: string;
  material: LocalizedText;
  materialKey: string;
  unit: MaterialUnit;
  quantityMilli: number;
  receivedAt: string | null;
  state: LotState;
  advice: LocalizedText | null;
  purchaseId: Id<"groupPurchase"> | null;
  /** True when what is still to be paid was not yet paid. */
  isUnpaid: boolean;
};

export type PieceLots = {
  pieceId: Id<"piece">;
  artisanId: Id<"artisan">;
  materials: {
    key: string;
    name: LocalizedText;
    lotId: Id<"lot"> | null;
    lot: string | null;
    choices: { id: Id<"lot">; number: string; name: LocalizedText }[];
  }[];
};
