import { z } from "zod";
import type { CartOfferDto } from "#features/catalogue/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Currency, Money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

const sku = z.string().min(1).max(80);
const quantity = z.coerce
  .number()
  .int("QUANTITY_INVALID")
  .min(1, "QUANTITY_INVALID")
  .max(20, "QUANTITY_INVALID");

/** `via`: the code of the link that led to the piece, when its address said one. */
export const addLineInput = z.strictObject({ sku, quantity, via: z.string().max(40).nullish() });
export const setQuantityInput = z.strictObject({ sku, quantity });
export const removeLineInput = z.strictObject({ sku });
export const setCodeInput = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .max(40, "CODE_UNKNOWN")
    .transform((typed) => typed || null),
});

export type CartLineDto = {
  offer: CartOfferDto;
  quantity: number;
  /** What is charged for the line, in the basket's currency, and what it was before a promotion; null without one. */
  total: Money;
  list: Money | null;
  inDirhams: Money;
  /** `total` in every currency it can be shown in. */
  totals: Prices;
  reduction: {
    basisPoints: number | null;
    /** Dirhams off each unit, where it is a sum. */
    amountMinor: number | null;
    endsOn: string;
    isByCode: boolean;
    /** Whether the maker's floor kept some of it back. */
    isCut: boolean;
  } | null;
  /** How a unit's price moved since the buyer last decided on the line; `was` in dirhams. */
  change: { kind: "UP" | "DOWN"; was: Money } | null;
  /**
   * GONE: no unit left; FEWER: less than asked; NOT_THERE: may not be sent to the chosen country. The line stays until the
   * shopper decides.
   */
  problem: "GONE" | "FEWER" | "NOT_THERE" | null;
};

export type CartDto = {
  groups: {
    artisanId: string;
    makerName: LocalizedText;
    makerTown: LocalizedText;
    lines: CartLineDto[];
    isDeliveryPaid: boolean;
  }[];
  /** The code that was typed, and whether it lowers anything here. */
  code: { text: string; isUsed: boolean } | null;
  /** Skus whose piece is no longer shown to anybody, with its name where we still know it. */
  vanished: { sku: string; title: LocalizedText | null }[];
  /** What is paid in: dirhams where the destination is not known yet. */
  currency: Currency;
  items: Money;
  itemsInDirhams: Money;
  itemsIn: Prices;
  count: number;
  canCheckOut: boolean;
};
