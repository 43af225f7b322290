import type { Database } from "#db/client.ts";
import { commissionRate, shippingTariff } from "#db/schema/ledger.ts";
import { exchangeQuote } from "#db/schema/prices.ts";
import { newId } from "#lib/ids/ids.ts";

const validFrom = "2026-01-01";
const source = "Demonstration tariff, not a carrier's";
const steps = [500, 1000, 2000, 5000, 10_000, 20_000, 30_000];

/** Whole dirhams a parcel, by weight step. */
const tariffs = {
  national: { transitDays: 3, prices: [35, 40, 50, 75, 120, 200, 280] },
  europe: { transitDays: 7, prices: [140, 180, 260, 460, 780, 1380, 1950] },
  world: { transitDays: 12, prices: [220, 300, 450, 850, 1500, 2700, 3900] },
} as const;

/** The platform's commission: 8 % of the goods from 2026 on. */
export async function makeCommission(db: Database, basisPoints = 800): Promise<void> {
  await db.insert(commissionRate).values({ validFrom, basisPoints, source: "Demonstration rate" });
}

/** Delivery prices of the three zones in MAD. */
export async function makeTariffs(db: Database): Promise<void> {
  await db.insert(shippingTariff).values(
    Object.entries(tariffs).flatMap(([zone, { transitDays, prices }]) =>
      prices.map((price, n) => ({
        zone: zone as keyof typeof tariffs,
        upToGrams: steps[n] ?? 30_000,
        validFrom,
        priceMinor: price * 100,
        currency: "MAD" as const,
        transitDays,
        source,
      })),
    ),
  );
}

/** Round figures that nobody could take for a bank's: a demonstration must not pretend to know the rate. */
const demonstrationQuotes = [
  { currency: "EUR", perDirham: "0.09", roundToMinor: 100 },
  { currency: "USD", perDirham: "0.1", roundToMinor: 100 },
  { currency: "GBP", perDirham: "0.08", roundToMinor: 100 },
] as const;

/** Quotes for the three other currencies from a day on (ISO date), rounded up to whole units. */
export async function makeQuotes(db: Database, validFrom: string): Promise<void> {
  await db.insert(exchangeQuote).values(
    demonstrationQuotes.map((quote) => ({
      ...quote,
      id: newId("exchangeQuote"),
      validFrom,
      source: "Demonstration: a round figure, not the rate of any bank",
      isDemonstration: true,
    })),
  );
}
