import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { publishedDeliveryTariff } from "#db/schema/published-showcase.ts";
import {
  endDutyRule,
  listDutyRules,
  listTariffs,
  quoteDelivery,
  recordDutyRule,
  recordTariff,
  tariffsTo,
} from "#features/shipping/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeDutyRules, makeQuotes, makeTariffs } from "#tests/factories/rates.ts";

const at = new Date();
const today = dayInMorocco(at);
const inDays = (days: number) => dayInMorocco(new Date(at.getTime() + days * 86_400_000));
let federation: Actor;

beforeAll(async () => {
  federation = actorOf(await makeUser(owner()), [{ role: "federation" }], at);
  await makeTariffs(owner());
  await makeDutyRules(owner());
  await makeQuotes(owner(), today);
});

const one = "art_one" as Id<"artisan">;
const two = "art_two" as Id<"artisan">;
const parcel = (artisanId: Id<"artisan">, grams: number, dirhams: number, hsHeading = "6911") => ({
  artisanId,
  grams,
  lines: [{ sku: `${artisanId}-1`, value: money(dirhams * 100, "MAD"), hsHeading, originCountry: "MA" }],
});
const quote = (country: Country, parcels: ReturnType<typeof parcel>[], day = today) =>
  withActorSettings(database(), { kind: "system" }, async (tx) =>
    quoteDelivery(tx, { country, day, parcels, tariffs: await tariffsTo(tx, country, day) }),
  );

test("a quote prices every parcel by each service, and asks nothing on entry within Morocco", async () => {
  const { services, duties, prepay } = await quote("MA", [parcel(one, 400, 300), parcel(two, 1500, 900)]);
  expect(services.map(({ service, carrier }) => [service, carrier])).toEqual([
    ["standard", "amana"],
    ["express", "ems"],
  ]);
  expect(services[0]?.parcels).toEqual([
    { artisanId: one, price: money(35_00, "MAD"), transitDays: 3 },
    { artisanId: two, price: money(50_00, "MAD"), transitDays: 3 },
  ]);
  expect({ duties, prepay }).toEqual({ duties: null, prepay: false });
});

test("each parcel abroad is a consignment of its own, its charges in dirhams with their records", async () => {
  const { duties, prepay } = await quote("FR", [parcel(one, 400, 300), parcel(two, 400, 3000)]);
  const of = (id: string) =>
    duties?.parts.filter((part) => part.artisanId === id).map(({ kind, amount }) => [kind, amount.minor]);
  // 3 EUR at 0.09 is 33.34; VAT of 20 % on 300 + 33.34 + 140; handling 8 EUR.
  expect(of(one)).toEqual([
    ["duty", 33_34],
    ["tax", 94_67],
    ["handling", 88_89],
  ]);
  // Worth more than 150 EUR: free of duty with proof of origin, tax on 3000 + 140.
  expect(of(two)).toEqual([
    ["tax", 628_00],
    ["handling", 88_89],
  ]);
  expect(duties?.total).toEqual(money(33_34 + 94_67 + 88_89 + 628_00 + 88_89, "MAD"));
  expect(duties?.parts.every(({ source, validFrom }) => source && validFrom)).toBe(true);
  expect(prepay).toBe(true);
  expect((await quote("GB", [parcel(one, 400, 300)])).prepay).toBe(false);
  // Nothing is recorded for Norway: no estimate is better than a wrong one.
  expect((await quote("NO", [parcel(one, 400, 300)])).duties).toBeNull();
});

test("a new tariff holds whole from its day, shows on public pages, and earlier ones stay", async () => {
  const input = {
    zone: "national" as const,
    service: "standard" as const,
    carrier: "ctm",
    validFrom: today,
    transitDays: "2",
    steps: "1000;30\n30000;250",
    source: "Letter of the test",
  };
  unwrap(await recordTariff({ actor: federation, now: at }, input));
  unwrap(
    await recordTariff({ actor: federation, now: at }, { ...input, validFrom: inDays(5), steps: "1000;90" }),
  );
  const { services } = await quote("MA", [parcel(one, 600, 300)]);
  expect(services[0]).toMatchObject({
    carrier: "ctm",
    parcels: [{ price: money(30_00, "MAD"), transitDays: 2 }],
  });
  const shown = (await owner().select().from(publishedDeliveryTariff)).filter(
    ({ zone }) => zone === "national",
  );
  expect(shown.map(({ upToGrams }) => upToGrams).sort((a, b) => a - b)).toEqual([1000, 30_000]);
  // A slip is mended by recording the day again.
  const later = new Date(at.getTime() + 1000);
  unwrap(await recordTariff({ actor: federation, now: later }, { ...input, steps: "30000;31" }));
  expect((await quote("MA", [parcel(one, 600, 300)])).services[0]?.parcels[0]?.price).toEqual(
    money(31_00, "MAD"),
  );
  const all = unwrap(await listTariffs({ actor: federation }, {}));
  expect(all.filter(({ zone, service }) => zone === "national" && service === "standard")).toHaveLength(4);
  const stamps = await owner().execute(sql`select 1 from cache_tag where tag = 'prices'`);
  expect((stamps as unknown as { rowCount: number }).rowCount).toBe(1);
  const yesterday = await recordTariff({ actor: federation, now: at }, { ...input, validFrom: inDays(-1) });
  expect(yesterday).toMatchObject({ ok: false, error: { code: "TARIFF_DAY_PASSED" } });
});

test("a charge is recorded, used from its day and ended, and never otherwise changed", async () => {
  const input = {
    destination: "NO",
    kind: "vat" as const,
    hsPrefix: "",
    origin: "",
    figure: "25",
    currency: "MAD" as const,
    over: "",
    upTo: "",
    validFrom: today,
    isPrepayable: "on" as const,
    source: "Letter of the test",
  };
  const { id } = unwrap(await recordDutyRule({ actor: federation, now: at }, input));
  const total = async (day = today) => (await quote("NO", [parcel(one, 400, 300)], day)).duties?.total.minor;
  expect(await total()).toBe(110_00);
  unwrap(await endDutyRule({ actor: federation, now: at }, { ruleId: id, validUntil: today }));
  expect(await total()).toBe(110_00);
  expect(await total(inDays(1))).toBeUndefined();
  const rows = unwrap(await listDutyRules({ actor: federation }, {}));
  expect(rows.find((row) => row.id === id)).toMatchObject({ validUntil: today, basisPoints: 2500 });
  const after = new Date(at.getTime() + 2 * 86_400_000);
  const again = await endDutyRule(
    { actor: actorOf(await makeUser(owner()), [{ role: "federation" }], after), now: after },
    { ruleId: id, validUntil: inDays(9) },
  );
  expect(again).toMatchObject({ ok: false, error: { code: "RULE_ENDED" } });
  for (const over of [{ figure: "a lot" }, { hsPrefix: "x" }, { destination: "MA" }, { source: "" }])
    expect(await recordDutyRule({ actor: federation, now: at }, { ...input, ...over })).toMatchObject({
      ok: false,
      error: { code: "INVALID_INPUT" },
    });
  await expect(owner().execute(sql`delete from shipping_tariff`)).rejects.toThrow();
});
