import { z } from "zod";
import type { Currency } from "#lib/money/money.ts";

export {
  arrivalDays,
  handlingDays,
  parcelPrice,
  type TariffStep,
} from "#features/pricing/domain/delivery.ts";
export { type Age, ageOf, type Quote, quotedCurrencies } from "#features/pricing/domain/quotes.ts";
export type { Prices, ShownPrice } from "#lib/money/prices.ts";

/** A recorded quote as the federation sees it. */
export type QuoteRow = {
  id: string;
  currency: Currency;
  perDirham: string;
  /** ISO date. */
  validFrom: string;
  roundToMinor: number;
  source: string;
  isDemonstration: boolean;
  /** ISO instant. */
  recordedAt: string;
};

export const noInput = z.strictObject({});
