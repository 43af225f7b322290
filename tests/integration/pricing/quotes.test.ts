import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { exchangeQuote } from "#db/schema/prices.ts";
import { listQuotes, readQuotes, recordQuote } from "#features/pricing/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";

const at = new Date();
const today = dayInMorocco(at);
const inDays = (days: number) => dayInMorocco(new Date(at.getTime() + days * 86_400_000));
let federation: Actor;

beforeAll(async () => {
  federation = actorOf(await makeUser(owner()), [{ role: "federation" }], at);
});

const input = {
  currency: "EUR" as const,
  dirhams: "10,85",
  validFrom: today,
  roundToMinor: "100",
  source: "Bulletin of the test, first page",
};
const record = (over: Partial<typeof input> = {}, now = at) =>
  recordQuote({ actor: federation, now }, { ...input, ...over });
const inForce = async () => (await readQuotes(owner())).find(({ currency }) => currency === "EUR");

test("a quote holds from its day, keeps its source, and makes every page with a price stale", async () => {
  const { id } = unwrap(await record());
  expect(await inForce()).toMatchObject({
    perDirham: "0.09216590",
    validFrom: today,
    roundToMinor: 100,
    source: input.source,
    isDemonstration: false,
  });
  const stamps = await owner().execute(sql`select 1 from cache_tag where tag = 'prices'`);
  expect((stamps as unknown as { rowCount: number }).rowCount).toBe(1);
  unwrap(await record({ dirhams: "11", validFrom: inDays(3) }));
  expect((await inForce())?.perDirham).toBe("0.09216590");
  const rows = unwrap(await listQuotes({ actor: federation }, {}));
  expect(rows.map(({ validFrom }) => validFrom)).toEqual([inDays(3), today]);
  expect(rows.at(-1)?.id).toBe(id);
});

test("a slip is mended by recording the day again: the later record holds and both stay", async () => {
  unwrap(await record({ dirhams: "1085" }, new Date(at.getTime() + 1000)));
  unwrap(await record({ dirhams: "10.90" }, new Date(at.getTime() + 2000)));
  expect((await inForce())?.perDirham).toBe("0.09174312");
  const rows = unwrap(await listQuotes({ actor: federation }, {}));
  expect(rows.filter(({ validFrom }) => validFrom === today)).toHaveLength(3);
});

test.each([
  [{ validFrom: inDays(-1) }, "QUOTE_DAY_PASSED"],
  [{ dirhams: "0" }, "INVALID_INPUT"],
  [{ dirhams: "ten" }, "INVALID_INPUT"],
  [{ roundToMinor: "7" }, "INVALID_INPUT"],
  [{ source: "" }, "INVALID_INPUT"],
  [{ currency: "MAD" as "EUR" }, "INVALID_INPUT"],
])("%j is refused as %s", async (over, code) => {
  expect(await record(over)).toMatchObject({ ok: false, error: { code } });
});

test("no recorded quote can be changed or removed, by anybody", async () => {
  const id = newId("exchangeQuote");
  await owner()
    .insert(exchangeQuote)
    .values({ id, currency: "USD", perDirham: "0.1", validFrom: today, roundToMinor: 100, source: "Test" });
  for (const change of ["update exchange_quote set per_dirham = 1", "delete from exchange_quote"])
    await expect(owner().execute(sql.raw(change))).rejects.toThrow();
});
