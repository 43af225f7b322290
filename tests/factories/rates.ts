import type { Database } from "#db/client.ts";
import { customsFormLimit } from "#db/schema/documents.ts";
import { commissionRule, shippingTariff } from "#db/schema/ledger.ts";
import { exchangeQuote } from "#db/schema/prices.ts";
import { dutyRule } from "#db/schema/shipping.ts";
import { newId } from "#lib/ids/ids.ts";

const validFrom = "2026-01-01";
const source = "Demonstration tariff, not a carrier's";
const steps = [500, 1000, 2000, 5000, 10_000, 20_000, 30_000];

/** Whole dirhams a parcel, by weight step. */
const tariffs = [
  {
    zone: "national",
    service: "standard",
    carrier: "amana",
    transitDays: 3,
    prices: [35, 40, 50, 75, 120, 200, 280],
  },
  {
    zone: "national",
    service: "express",
    carrier: "ems",
    transitDays: 1,
    prices: [60, 70, 90, 130, 210, 350, 490],
  },
  {
    zone: "europe",
    service: "standard",
    carrier: "amana",
    transitDays: 7,
    prices: [140, 180, 260, 460, 780, 1380, 1950],
  },
  {
    zone: "europe",
    service: "express",
    carrier: "ems",
    transitDays: 3,
    prices: [320, 390, 520, 880, 1450, 2500, 3500],
  },
  {
    zone: "world",
    service: "standard",
    carrier: "amana",
    transitDays: 12,
    prices: [220, 300, 450, 850, 1500, 2700, 3900],
  },
  {
    zone: "world",
    service: "express",
    carrier: "ems",
    transitDays: 5,
    prices: [460, 600, 860, 1550, 2700, 4800, 6900],
  },
] as const;

/** The platform's commission: 8 % of the goods from 2026 on. */
export async function makeCommission(
  db: Database,
  basisPoints = 800,
  over: Partial<typeof commissionRule.$inferInsert> = {},
): Promise<void> {
  await db
    .insert(commissionRule)
    .values({ validFrom, basisPoints, source: "Demonstration rate", isDemonstration: true, ...over });
}

/** Delivery prices of the three zones by the ordinary and the fast service, in MAD. */
export async function makeTariffs(db: Database): Promise<void> {
  await db.insert(shippingTariff).values(
    tariffs.flatMap(({ prices, ...tariff }) =>
      prices.map((price, n) => ({
        ...tariff,
        upToGrams: steps[n] ?? 30_000,
        validFrom,
        priceMinor: price * 100,
        currency: "MAD" as const,
        source,
        isDemonstration: true,
      })),
    ),
  );
}

type DutyRow = Pick<typeof dutyRule.$inferInsert, "destination" | "kind" | "currency" | "source"> &
  Partial<typeof dutyRule.$inferInsert>;

const union = { destination: "EU", currency: "EUR" } as const;
const kingdom = { destination: "GB", currency: "GBP", isPrepayable: false } as const;
const states = { destination: "US", currency: "USD", isPrepayable: true } as const;
const asDemonstration = "Demonstration: to be confirmed with the carrier and the customs office before use";

/**
 * Charges on entry of the Union, the United Kingdom and the United States as records to try the product with. What papers
 * report is named; every figure is a demonstration until somebody confirms it.
 */
const dutyRules: readonly DutyRow[] = [
  {
    ...union,
    kind: "de_minimis",
    amountMinor: 150_00,
    validFrom: "2026-01-01",
    validUntil: "2026-06-30",
    source: `EU relief of 150 EUR, as reported to end on 30 June 2026. ${asDemonstration}`,
  },
  {
    ...union,
    kind: "duty_per_heading",
    amountMinor: 3_00,
    upToMinor: 150_00,
    validFrom: "2026-07-01",
    validUntil: "2028-06-30",
    isPrepayable: true,
    source: `EU charge of 3 EUR a heading in consignments up to 150 EUR, Commission guidance of 2 June 2026 as reported by merchants.glopal.com; whether it binds senders without IOSS is disputed. ${asDemonstration}`,
  },
  {
    ...union,
    kind: "duty_percent",
    basisPoints: 0,
    origin: "MA",
    overMinor: 150_00,
    isPrepayable: true,
    source: `EU-Morocco association agreement, with proof of origin. ${asDemonstration}`,
  },
  ...(
    [
      ...[
        ["DE", 1900],
        ["FR", 2000],
        ["ES", 2100],
        ["IT", 2200],
        ["NL", 2100],
        ["BE", 2100],
      ],
      ...[
        ["AT", 2000],
        ["BG", 2000],
        ["CY", 1900],
        ["CZ", 2100],
        ["DK", 2500],
        ["EE", 2400],
      ],
      ...[
        ["FI", 2550],
        ["GR", 2400],
        ["HR", 2500],
        ["HU", 2700],
        ["IE", 2300],
        ["LT", 2100],
      ],
      ...[
        ["LU", 1700],
        ["LV", 2100],
        ["MT", 1800],
        ["PL", 2300],
        ["PT", 2300],
        ["RO", 2100],
      ],
      ...[
        ["SE", 2500],
        ["SI", 2200],
        ["SK", 2300],
      ],
    ] as [string, number][]
  ).map(
    ([destination, basisPoints]): DutyRow => ({
      ...union,
      destination,
      kind: "vat",
      basisPoints,
      isPrepayable: true,
      source: `Standard rate of import VAT. ${asDemonstration}`,
    }),
  ),
  {
    ...union,
    kind: "handling",
    amountMinor: 8_00,
    isPrepayable: true,
    source: `Clearance fee of a carrier. ${asDemonstration}`,
  },
  {
    ...kingdom,
    kind: "de_minimis",
    amountMinor: 135_00,
    source: `UK relief of 135 GBP from duty. ${asDemonstration}`,
  },
  { ...kingdom, kind: "vat", basisPoints: 2000, source: `UK import VAT. ${asDemonstration}` },
  {
    ...kingdom,
    kind: "handling",
    amountMinor: 8_00,
    source: `Clearance fee of a carrier. ${asDemonstration}`,
  },
  {
    ...states,
    kind: "duty_percent",
    basisPoints: 1000,
    source: `US duty by origin; no de minimis since 29 August 2025 (particle.news, mallorygroup). The rate after 24 July 2026 was not found. ${asDemonstration}`,
  },
  {
    ...states,
    kind: "duty_percent",
    basisPoints: 0,
    hsPrefix: "5702",
    origin: "MA",
    source: `US preference for certified hand-loomed and folklore carpets of Morocco (5702.10.10). ${asDemonstration}`,
  },
  {
    ...states,
    kind: "handling",
    amountMinor: 12_00,
    source: `Clearance fee of a carrier. ${asDemonstration}`,
  },
];

/** Charges on entry, all marked as a demonstration. */
export async function makeDutyRules(db: Database): Promise<void> {
  await db.insert(dutyRule).values(dutyRules.map((rule) => ({ validFrom, isDemonstration: true, ...rule })));
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

/** Up to where the demonstration takes the post's short customs form. */
export async function makeCustomsLimit(db: Database): Promise<void> {
  await db.insert(customsFormLimit).values({
    validFrom,
    upToGrams: 2000,
    upToMadMinor: 400_000,
    source:
      "Demonstration: near the 300 special drawing rights of the postal union's forms, to be confirmed by the post",
  });
}
