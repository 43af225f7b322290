import { describe, expect, it } from "vitest";
import { type DutyCharge, estimateParcel, isPrepayable } from "#features/shipping/domain/estimate-duties.ts";
import { pickRule } from "#features/shipping/domain/pick-rule.ts";
import { toDirhamsUp } from "#features/shipping/domain/to-dirhams.ts";
import { readSteps, writeSteps } from "#features/shipping/read-steps.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

const artisanId = "art_1" as Id<"artisan">;
const mad = (minor: number) => money(minor, "MAD");
const charge = (over: Partial<DutyCharge>): DutyCharge => ({
  kind: "vat",
  destination: "EU",
  hsPrefix: null,
  origin: null,
  basisPoints: null,
  amount: null,
  over: null,
  upTo: null,
  validFrom: "2026-07-01",
  recordedAt: "2026-06-01T00:00:00.000Z",
  isPrepayable: true,
  source: "test",
  ...over,
});
const line = (sku: string, minor: number, hsHeading: string | null, originCountry = "MA") => ({
  sku,
  value: mad(minor),
  hsHeading,
  originCountry,
});
const amounts = (charges: DutyCharge[], lines: ReturnType<typeof line>[], shipping = 100_00) =>
  estimateParcel(charges, { artisanId, shipping: mad(shipping), lines }).map(
    ({ kind, amount }) => [kind, amount.minor] as const,
  );

describe("charges on entry", () => {
  const perHeading = charge({ kind: "duty_per_heading", amount: mad(33_00), upTo: mad(1650_00) });
  const vat = charge({ kind: "vat", basisPoints: 2000 });
  const handling = charge({ kind: "handling", amount: mad(88_00) });

  it("are taken once a heading, and the tax is on goods, duty and delivery", () => {
    const lines = [line("a", 300_00, "6911"), line("b", 200_00, "6911"), line("c", 100_00, "5702")];
    expect(amounts([perHeading, vat, handling], lines)).toEqual([
      ["duty", 66_00],
      // 20 % of 600 + 66 + 100.
      ["tax", 153_20],
      ["handling", 88_00],
    ]);
  });

  it("leave a charge for small consignments out once the consignment is worth more, to the centime", () => {
    const above = charge({ kind: "duty_percent", basisPoints: 500, over: mad(1650_00) });
    expect(amounts([perHeading, above], [line("a", 1650_00, "6911")])).toEqual([["duty", 33_00]]);
    expect(amounts([perHeading, above], [line("a", 1650_01, "6911")])).toEqual([["duty", 82_50]]);
  });

  it("are no duty up to the value of a de-minimis record, and tax all the same", () => {
    const free = charge({ kind: "de_minimis", amount: mad(500_00) });
    const duty = charge({ kind: "duty_percent", basisPoints: 1000 });
    expect(amounts([free, duty, vat], [line("a", 500_00, null)], 0)).toEqual([["tax", 100_00]]);
    expect(amounts([free, duty, vat], [line("a", 500_01, null)], 0)).toEqual([
      ["duty", 50_00],
      ["tax", 110_00],
    ]);
  });

  it("follow the closest record: heading, then origin, then the country's own, then the newest", () => {
    const any = charge({ kind: "duty_percent", basisPoints: 1000, destination: "EU" });
    const own = charge({ kind: "duty_percent", basisPoints: 900, destination: "FR" });
    const carpets = charge({ kind: "duty_percent", basisPoints: 0, hsPrefix: "57", origin: "MA" });
    const newer = charge({
      kind: "duty_percent",
      basisPoints: 700,
      destination: "FR",
      validFrom: "2026-09-01",
    });
    const of = (rules: DutyCharge[], heading: string | null, originCountry = "MA") =>
      pickRule(rules, "duty_percent", { hsHeading: heading, originCountry })?.basisPoints;
    expect(of([any, own, carpets], "5702.10")).toBe(0);
    expect(of([any, own, carpets], "5702", "CN")).toBe(900);
    expect(of([any, own, carpets, newer], "6911")).toBe(700);
    expect(of([carpets], null)).toBeUndefined();
  });

  it("of more than the whole value are reckoned too", () => {
    expect(
      amounts([charge({ kind: "duty_percent", basisPoints: 25_000 })], [line("a", 10_00, null)]),
    ).toEqual([["duty", 25_00]]);
  });

  it("can be paid with the order only when each of them can", () => {
    const parcel = { artisanId, shipping: mad(0), lines: [line("a", 100_00, null)] };
    const byCarrier = { ...handling, isPrepayable: false };
    expect(isPrepayable([vat], estimateParcel([vat], parcel))).toBe(true);
    expect(isPrepayable([vat, byCarrier], estimateParcel([vat, byCarrier], parcel))).toBe(false);
    expect(isPrepayable([vat], [])).toBe(false);
  });

  it("in another currency become dirhams rounded up", () => {
    expect(toDirhamsUp(money(3_00, "EUR"), "0.09")).toEqual(mad(33_34));
    expect(toDirhamsUp(mad(7), "1")).toEqual(mad(7));
  });
});

describe("a table of tariff steps", () => {
  it("is read with or without a heading, with commas or points, and comes back as it was", () => {
    const steps = [
      { upToGrams: 500, priceMinor: 35_00 },
      { upToGrams: 1000, priceMinor: 40_50 },
    ];
    expect(readSteps("grams;price\n1000;40,50\n500;35")).toEqual(steps);
    expect(readSteps("500\t35.00\n1000\t40.5")).toEqual(steps);
    expect(readSteps(writeSteps(steps))).toEqual(steps);
  });

  it.each([
    "",
    "grams;price",
    "500;0",
    "0;35",
    "500;35\n500;40",
    "500;35\n1000;30",
    "500;-35",
    "500",
    "5e2;35",
    "200000;35",
  ])("that says %j is refused", (text) => {
    expect(readSteps(text)).toBeNull();
  });
});
