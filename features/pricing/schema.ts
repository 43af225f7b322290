import { z } from "zod";
import { type Age, type Quote, quotedCurrencies } from "#features/pricing/domain/quotes.ts";
import { readRate } from "#features/pricing/domain/rate.ts";
import type { Currency } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";
import type { DeliveryZone } from "#lib/places/countries.ts";

export {
  chargeUnit,
  type Rate,
  type Reduction,
  rateOf,
  toBuyer,
  type UnitCharge,
} from "#features/pricing/domain/charge.ts";
export {
  arrivalDays,
  handlingDays,
  parcelPrice,
  type TariffStep,
} from "#features/pricing/domain/delivery.ts";
export { payCurrency } from "#features/pricing/domain/pay-currency.ts";
export {
  type Age,
  ageOf,
  type LockableQuote,
  type Quote,
  quotedCurrencies,
} from "#features/pricing/domain/quotes.ts";
export type { DeliveryZone } from "#lib/places/countries.ts";

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

/** One unit sent to a zone: its price, and days until it arrives, soonest and latest. */
export type Delivery = { zone: DeliveryZone; prices: Prices; earliest: number; latest: number };

/** What prices and delivery of a day rest on: dated, each with its source. Null where nothing is recorded. */
export type PriceTerms = {
  commission: { basisPoints: number; validFrom: string; source: string } | null;
  quotes: (Quote & { age: Age })[];
  delivery: { validFrom: string; source: string } | null;
};

export const noInput = z.strictObject({});

/** What converted prices are rounded up to, in minor units: cents, half units, whole units, fives, tens. */
export const roundings = [1, 50, 100, 500, 1000] as const;

export const recordQuoteInput = z.strictObject({
  currency: z.enum(quotedCurrencies),
  /** Dirhams for one unit, as decimal text. */
  dirhams: z.string().refine((typed) => readRate(typed) !== null, "QUOTE_RATE"),
  /** ISO date. */
  validFrom: z.iso.date("DATE_INVALID"),
  roundToMinor: z.coerce.number().pipe(z.literal(roundings, "QUOTE_ROUNDING")),
  source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG"),
});
export type RecordQuoteInput = z.input<typeof recordQuoteInput>;
