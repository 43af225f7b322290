import { expect, test } from "vitest";
import { urlOf } from "#db/roles.ts";
import { reserve, settle, startCheckout } from "#features/checkout/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import {
  address,
  control,
  fill,
  makeStocked,
  openShop,
  query,
  sessionOf,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { recordStatements } from "#tests/soak/pgbench/record-statements.ts";
import { runPgbench } from "#tests/soak/pgbench/run-pgbench.ts";

openShop();

const isSoak = process.env.SOAK === "1";

/** Everybody buys at once; whoever gets a payment page pays. Returns how many did; any other refusal than "gone" is thrown. */
async function rush(actors: readonly Actor[]): Promise<number> {
  const results = await Promise.all(actors.map((actor) => startCheckout({ actor }, address)));
  let paid = 0;
  for (const result of results) {
    if (!result.ok) {
      if (result.error.code !== "OUT_OF_STOCK") throw new Error(result.error.code);
      continue;
    }
    const session = await sessionOf(result.value.checkoutId as Id<"checkout">);
    await control("pay", { session, outcome: "paid" });
    await settle(session);
    paid += 1;
  }
  return paid;
}

test("of 200 buyers of one unique piece at once, exactly one buys it", async () => {
  const piece = await makeStocked(1);
  const actors = Array.from({ length: 200 }, visitor);
  for (const actor of actors) await fill(actor, [piece.sku]);
  expect(await rush(actors)).toBe(1);
  expect(await stockOf(piece.sku)).toEqual({ onHand: 0, held: 0 });
});

test("500 crossed baskets of shared unique pieces sell each piece once, and no deadlock reaches a buyer", async () => {
  const [seconds, buyers, shelves] = isSoak ? [60, 500, 120] : [1, 40, 12];
  const end = Date.now() + seconds * 1000;
  let rounds = 0;
  do {
    const pieces: string[] = [];
    for (let n = 0; n < shelves; n++) pieces.push((await makeStocked(1)).sku);
    const actors = Array.from({ length: buyers }, visitor);
    for (const [n, actor] of actors.entries()) {
      const pair = [pieces[n % shelves] ?? "", pieces[(n * 7 + 3) % shelves] ?? ""];
      await fill(actor, [...new Set(n % 2 === 0 ? pair : pair.reverse())]);
    }
    await rush(actors);
    const sold = await query<{ sku: string; sales: string }>(
      `select sku, sum(quantity) as sales from hold where state = 'committed' and sku = any($1) group by sku`,
      [pieces],
    );
    expect(sold.length).toBeGreaterThan(0);
    expect(sold.filter((row) => row.sales !== "1")).toEqual([]);
    const off = await query("select sku from stock where held <> 0 or on_hand < 0");
    expect(off).toEqual([]);
    rounds += 1;
  } while (Date.now() < end);
  if (isSoak) process.stdout.write(`crossed baskets: ${rounds} rounds of ${buyers} in ${seconds} s\n`);
});

// The load generator of the comparison is a program of its own that not every machine has.
test.runIf(isSoak)(
  "promising units is at least 0.3 times as fast as pgbench with the same statements",
  async () => {
    const shelves = [];
    for (let n = 0; n < 40; n++) shelves.push(await makeStocked(1_000_000));
    const actors: Actor[] = [];
    for (let n = 0; n < 500; n++) {
      const actor = visitor();
      const pair = [shelves[n % 40]?.sku ?? "", shelves[(n * 7 + 3) % 40]?.sku ?? ""];
      await fill(actor, [...new Set(pair)]);
      actors.push(actor);
    }
    const buy = async (actor: Actor | undefined) => {
      if (!actor) throw new Error("nobody there");
      const result = await reserve({ actor }, address);
      if (!result.ok) throw new Error(result.error.code);
    };
    await buy(actors[0]);
    const transactions: string[][] = [];
    for (const actor of actors.slice(0, 40)) transactions.push(await recordStatements(() => buy(actor)));
    const [connections, seconds] = [10, 20];
    const floor = await runPgbench(urlOf("app_rw"), transactions, { connections, seconds });
    let done = 0;
    const end = Date.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: connections }, async (_, n) => {
        for (let i = n; Date.now() < end; i += connections) {
          await buy(actors[i % actors.length]);
          done += 1;
        }
      }),
    );
    const rate = done / seconds;
    const ratio = rate / floor;
    process.stdout.write(
      `promising units: ${rate.toFixed(0)}/s, pgbench on the same statements ${floor.toFixed(0)}/s, ratio ${ratio.toFixed(2)}\n`,
    );
    expect(ratio).toBeGreaterThanOrEqual(0.3);
  },
);
