import { describe, expect, it } from "vitest";
import { buildCart } from "#features/cart/domain/build-cart.ts";
import type { Terms } from "#features/cart/domain/price-line.ts";
import type { CartOfferDto } from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Currency, money } from "#lib/money/money.ts";

const dirhams = (minor: number) => money(minor, "MAD");
const text = { ar: "قطعة", fr: "Pièce" };

function offer(over: Partial<CartOfferDto> = {}): CartOfferDto {
  return {
    sku: "A-1",
    pieceId: "pce_1" as Id<"piece">,
    slug: "piece",
    title: text,
    option: null,
    image: null,
    artisanId: "art_1" as Id<"artisan">,
    makerName: text,
    makerTown: text,
    craft: { key: "zellige", family: "clay" as never, name: text },
    price: dirhams(100_00),
    prices: [],
    available: 5,
    availability: "stock",
    leadDays: null,
    weightGrams: 500,
    restriction: "none",
    ...over,
  };
}

const quote = (currency: Currency, age: "fresh" | "too_old" = "fresh") => ({
  ...{ currency, perDirham: "0.09", validFrom: "2026-11-01", roundToMinor: 100, source: "Example", age },
  isDemonstration: true,
});
const terms = (over: Partial<Terms> = {}): Terms => ({
  ...{ country: null, rate: null, quotes: [quote("EUR")], set: new Map(), reductions: new Map() },
  ...{ deliveries: new Map(), code: null },
  ...over,
});
const line = (quantity = 1, seen: number | null = 100_00) => ({
  ...{ sku: "A-1", quantity, collectionId: null },
  seen: seen === null ? null : dirhams(seen),
});

describe("a basket that is looked at again", () => {
  it("says when a price went up or down since, and nothing when it is the same or was not noted", () => {
    const changeAt = (seen: number | null) =>
      buildCart([line(1, seen)], [offer()], terms()).groups[0]?.lines[0]?.change;
    expect(changeAt(80_00)).toEqual({ kind: "UP", was: dirhams(80_00) });
    expect(changeAt(120_00)).toEqual({ kind: "DOWN", was: dirhams(120_00) });
    expect(changeAt(100_00)).toBeNull();
    expect(changeAt(null)).toBeNull();
  });

  it("says when fewer are left, none is, or it may not go where the buyer is", () => {
    const problem = (over: Partial<CartOfferDto>, country: Terms["country"] = null) =>
      buildCart([line(2)], [offer(over)], terms({ country })).groups[0]?.lines[0]?.problem;
    expect(problem({})).toBeNull();
    expect(problem({ available: 1 })).toBe("FEWER");
    expect(problem({ available: 0 })).toBe("GONE");
    expect(problem({ restriction: "national_only" }, "FR")).toBe("NOT_THERE");
    expect(problem({ restriction: "national_only" }, "MA")).toBeNull();
  });

  it("names what is no longer offered, and cannot be bought before it is taken out", () => {
    const cart = buildCart([line(), { ...line(), sku: "B-1" }], [offer()], terms(), new Map([["B-1", text]]));
    expect(cart.vanished).toEqual([{ sku: "B-1", title: text }]);
    expect(cart.canCheckOut).toBe(false);
  });

  it("adds up what is charged, in the currency it is charged in", () => {
    const rate = { currency: "EUR" as const, perDirham: "0.09", roundToMinor: 100 };
    const cart = buildCart([line(3)], [offer()], terms({ country: "FR", rate }));
    expect([cart.currency, cart.items, cart.itemsInDirhams]).toEqual([
      "EUR",
      money(27_00, "EUR"),
      dirhams(300_00),
    ]);
    const reductions = new Map([
      [
        "A-1",
        {
          ...{ promotionId: "prm_1" as Id<"promotion">, basisPoints: 1000, endsOn: "2026-12-01" },
          ...{
            bearer: "chamber" as const,
            amountMinor: null,
            floorMinor: null,
            isByCode: false,
            leftMinor: null,
          },
        },
      ],
    ]);
    const [now] = buildCart([line()], [offer()], terms({ reductions })).groups[0]?.lines ?? [];
    expect([now?.list, now?.total]).toEqual([dirhams(100_00), dirhams(90_00)]);
  });

  it("shows no price in a currency whose quote is too old", () => {
    const cart = buildCart([line()], [offer()], terms({ quotes: [quote("EUR", "too_old")] }));
    expect(cart.itemsIn.map(({ currency }) => currency)).toEqual(["MAD"]);
  });
});
