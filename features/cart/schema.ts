import { z } from "zod";
import type { CartOfferDto } from "#features/catalogue/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

const sku = z.string().min(1).max(80);
const quantity = z.coerce
  .number()
  .int("QUANTITY_INVALID")
  .min(1, "QUANTITY_INVALID")
  .max(20, "QUANTITY_INVALID");

export const addLineInput = z.strictObject({ sku, quantity });
export const setQuantityInput = z.strictObject({ sku, quantity });
export const removeLineInput = z.strictObject({ sku });

export type CartLineDto = {
  offer: CartOfferDto;
  quantity: number;
  total: Money;
  /** `total` in every currency it can be shown in. */
  totals: Prices;
  /** GONE: no unit left; FEWER: less than asked. The line stays until the shopper decides. */
  problem: "GONE" | "FEWER" | null;
};

export type CartDto = {
  groups: { artisanId: string; makerName: LocalizedText; makerTown: LocalizedText; lines: CartLineDto[] }[];
  /** Skus whose piece is no longer shown to anybody. */
  vanished: string[];
  items: Money;
  itemsIn: Prices;
  count: number;
  canCheckOut: boolean;
};
