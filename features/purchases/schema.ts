import { z } from "zod";
import type { LotState, MaterialUnit } from "#db/schema/materials.ts";
import type { PledgeState, PurchaseState } from "#db/schema/purchases.ts";
import { chosen, confirmed, day, lotFacts, quantity, reason, threeOf } from "#features/materials/schema.ts";
import { counterCode } from "#lib/counter-code.ts";
import { leftOut, typedAmount } from "#lib/forms/inputs.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

const packages = (most: number) =>
  z.coerce
    .number("PACKAGES_INVALID")
    .int("PACKAGES_INVALID")
    .min(1, "PACKAGES_INVALID")
    .max(most, "PACKAGES_INVALID");

export const openPurchaseInput = z.strictObject({
  chamberId: idSchema("chamber"),
  bodyId: leftOut(idSchema("body")),
  materialId: chosen("rawMaterial"),
  supplierId: chosen("supplier"),
  title: threeOf(160),
  /** Of the material's unit in one package. */
  packageSize: quantity,
  /** Dirhams for one package, and what of it is given ahead. */
  price: typedAmount("AMOUNT_INVALID"),
  deposit: typedAmount("AMOUNT_INVALID"),
  minimumPackages: packages(100_000),
  pledgeUntil: day,
});

export const pledgeInput = z.strictObject({
  purchaseId: idSchema("groupPurchase"),
  artisanId: idSchema("artisan"),
  packages: packages(10_000),
});
export const ownPledgeInput = z.strictObject({
  purchaseId: idSchema("groupPurchase"),
  artisanId: idSchema("artisan"),
});
export const pledgeIdInput = z.strictObject({ pledgeId: idSchema("pledge") });
export const startDepositInput = z.strictObject({ pledgeId: idSchema("pledge"), locale: z.enum(locales) });
export const purchaseInput = z.strictObject({ purchaseId: idSchema("groupPurchase") });
export const confirmedPurchaseInput = z.strictObject({ purchaseId: idSchema("groupPurchase"), confirmed });
export const deliverInput = z.strictObject({
  purchaseId: idSchema("groupPurchase"),
  packages: packages(1_000_000),
  ...lotFacts,
});
export const shareInput = z.strictObject({ shareId: idSchema("lotShare") });
export const voidShareInput = z.strictObject({
  shareId: idSchema("lotShare"),
  reason,
  confirmed,
});
export const coverMissingInput = z.strictObject({ pledgeId: idSchema("pledge"), reason, confirmed });
export const receiveByCodeInput = z.strictObject({
  shareId: idSchema("lotShare"),
  code: counterCode,
});

export type PurchaseFacts = {
  id: Id<"groupPurchase">;
  chamberId: Id<"chamber">;
  title: LocalizedText;
  material: LocalizedText;
  unit: MaterialUnit;
  packageMilli: number;
  priceMinor: number;
  depositMinor: number;
  minimumPackages: number;
  pledgeUntil: string;
  state: PurchaseState;
  body: LocalizedText | null;
  isDemonstration: boolean;
};

export type PurchaseRow = PurchaseFacts & {
  supplier: string;
  makers: number;
  /** Pledged by whoever did not withdraw. */
  packages: number;
  delivered: number;
};

/** A refund to a card: on its way, there, or refused by the provider; `isByBank` once somebody transferred it instead. */
export type CardRefund = {
  id: Id<"refund">;
  minor: number;
  state: "due" | "sent" | "succeeded" | "failed";
  isByBank: boolean;
  /** Settled by a dispute: the card's bank took it, and nobody sent it. */
  isByDispute: boolean;
};

export type PledgeRow = {
  id: Id<"pledge">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  packages: number;
  state: PledgeState;
  /** Packages of theirs that arrived, and that they have. */
  shared: number;
  received: number;
  /** What stands on their account: paid in, and neither received in goods nor paid back. */
  heldMinor: number;
  /** What is to be paid back now, and what of it goes back to a card. */
  dueBackMinor: number;
  backByCardMinor: number;
  /** How the deposit came that stands there. */
  paidBy: "card" | "cash" | null;
  /** What of the deposit a card's bank took back for good: to be paid again at the counter. */
  missingMinor: number;
  /** A bank asks for the card's payment. */
  isContested: boolean;
  refunds: CardRefund[];
};

export type DeliveryShare = {
  id: Id<"lotShare">;
  name: LocalizedText;
  packages: number;
  /** What is still to be paid before it is handed over; zero when nothing is. */
  balanceMinor: number;
  receivedAt: string | null;
  receivedBy: "signature" | "code" | null;
  code: string;
  isVoid: boolean;
  /** Why it was taken off the list, where nobody fetched it. */
  voidReason: string | null;
  /** From when on it may be (ISO instant); null until its maker was reminded. */
  voidsFrom: string | null;
};

export type Delivery = {
  id: Id<"purchaseDelivery">;
  lotId: Id<"lot">;
  number: string;
  state: LotState;
  receivedOn: string;
  packages: number;
  shares: DeliveryShare[];
};

/** Accounts of one purchase in dirhams: debit less credit. */
export type PurchaseBooks = {
  cashMinor: number;
  supplierMinor: number;
  goodsMinor: number;
  membersMinor: number;
};

/** Deposits that came by card, in minor units of dirhams. */
export type CardMoney = {
  /** Of this purchase: paid by card, less what went back or was taken back. */
  paidMinor: number;
  /** What Sanad holds for the chamber, of all its purchases; below zero when the chamber owes it. */
  heldMinor: number;
};

export type Purchase = PurchaseRow & {
  pledges: PledgeRow[];
  deliveries: Delivery[];
  books: PurchaseBooks;
  card: CardMoney;
  mayKeep: boolean;
  /** Whether the reader may take off a list what nobody fetched, and pay for the chamber what is missing. */
  mayManage: boolean;
};

export type PurchaseList = { chamberId: Id<"chamber">; purchases: PurchaseRow[]; mayKeep: boolean };

export type PurchaseChoices = {
  chamberId: Id<"chamber">;
  materials: { id: Id<"rawMaterial">; name: LocalizedText; unit: MaterialUnit }[];
  suppliers: { id: Id<"supplier">; name: string }[];
  bodies: { id: Id<"body">; name: LocalizedText }[];
};

export type OwnShare = {
  id: Id<"lotShare">;
  lot: string;
  packages: number;
  lotState: LotState;
  balanceMinor: number;
  receivedAt: string | null;
};

/** A purchase as a maker sees it. */
export type StudioPurchase = PurchaseFacts & {
  artisanId: Id<"artisan">;
  specification: LocalizedText;
  isOpen: boolean;
  pledge: {
    id: Id<"pledge">;
    packages: number;
    state: PledgeState;
    heldMinor: number;
    /** What of the deposit a card's bank took back for good: to be paid again at the counter, also by who has the goods. */
    missingMinor: number;
    /** A bank asks for the card's payment. */
    isContested: boolean;
    refunds: CardRefund[];
  } | null;
  shares: OwnShare[];
};
