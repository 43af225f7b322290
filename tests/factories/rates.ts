import type { Database } from "#db/client.ts";
import { commissionRate, shippingTariff } from "#db/schema/ledger.ts";

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
