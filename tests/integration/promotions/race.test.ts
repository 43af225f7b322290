import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { failCheckout, reserve } from "#features/checkout/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { address, asSystem, fill, openShop, query, visitor } from "#tests/integration/checkout/world.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";
import { promoted, promotionOf, usesOf } from "#tests/integration/promotions/world.ts";

openShop();

/** Buyers on ten shelves, so that no shelf keeps them apart, and as many who all saw the lowered price. */
async function ready(count: number, budgetFor: number) {
  // Fifty dirhams off each, and a unit for everybody.
  const terms = { kind: "amount", amount: "50", budget: String(50 * budgetFor) } as const;
  const shelves = Math.min(count, 10);
  const { pieces, promotionId } = await promoted(terms, Math.ceil(count / shelves), 500_00, shelves - 1);
  const actors = Array.from({ length: count }, visitor);
  for (const [n, actor] of actors.entries()) await fill(actor, [pieces[n % shelves]?.sku ?? ""]);
  // Nobody is charged another price without having seen it.
  const seen = await seenTotal(actors[0] as (typeof actors)[number]);
  const buy = (actor: (typeof actors)[number], n: number) =>
    reserve({ actor }, { ...address, email: `b${n}@example.test`, seen });
  return { promotionId, actors, buy };
}

test("a hundred buyers race for a promotion with a budget for ten: ten get it, and nothing is overdrawn", async () => {
  const { promotionId, actors, buy } = await ready(100, 10);
  const answers = await atOnce(actors, buy);
  const sold = answers.filter((answer) => answer.ok);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(sold).toHaveLength(10);
  expect(new Set(refused)).toEqual(new Set(["TOTAL_CHANGED"]));
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 500_00, used: 10 });
  expect((await usesOf(promotionId)).filter(({ state }) => state === "reserved")).toHaveLength(10);

  // Ten that end give it back to the last centime, at once.
  const ids = sold.flatMap((answer) => (answer.ok ? [answer.value.checkoutId] : []));
  await Promise.all(
    ids.map(async (checkoutId) =>
      unwrap(await failCheckout({ actor: systemActor("test") }, { checkoutId, reason: "given up" })),
    ),
  );
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 0, used: 0 });
}, 60_000);

test("the table itself refuses to be overdrawn, whoever writes", async () => {
  const { promotionId } = await promoted({ budget: "100", maxUses: "2" });
  const spend = (set: string) => query(`update promotion set ${set} where id = $1`, [promotionId]);
  await expect(spend("spent_minor = 10001")).rejects.toThrow(/promotion_budget/);
  await expect(spend("spent_minor = -1")).rejects.toThrow(/promotion_budget/);
  await expect(spend("used = 3")).rejects.toThrow(/promotion_uses/);
});

/** Three buyers, as many as the site has connections, who all come to a promotion for one before any of them has it. */
async function threeForOne() {
  const { promotionId, actors, buy } = await ready(3, 1);
  const answers = await asSystem(async (tx) => {
    await tx.execute(sql`select 1 from promotion where id = ${promotionId} for update`);
    const buying = actors.map((actor, n) => buy(actor, n).catch((error: Error) => error));
    await waitingForLocks(3);
    return { buying };
  });
  const ended = await Promise.all(answers.buying);
  const codes = ended.map((one) => (one instanceof Error ? "failed" : one.ok ? "sold" : one.error.code));
  return { codes: codes.sort(), spentMinor: (await promotionOf(promotionId)).spentMinor };
}

test("three buyers who wait for the last part of a budget at once: one has it", async () => {
  const kept = { codes: ["TOTAL_CHANGED", "TOTAL_CHANGED", "sold"], spentMinor: 50_00 };
  expect(await threeForOne()).toEqual(kept);
  // What is taken is asked again where it is taken: without the lock before the prices it is still taken once.
  expect(await without([unlocked], threeForOne)).toEqual(kept);
});

test("the race is seen to overspend when the lock and the condition are taken away", async () => {
  const overspent = await without([unlocked, unasked, "promotion_budget"], threeForOne);
  expect(overspent).toEqual({ codes: ["sold", "sold", "sold"], spentMinor: 150_00 });
});

/** Nobody waits before prices are read. */
const unlocked = {
  name: "lock_promotions",
  body: "create or replace function lock_promotions(pieces text[], entered text) returns void language sql as 'select'",
};
/** What is left is not asked when it is taken. */
const unasked = {
  name: "reserve_promotion",
  body: `create or replace function reserve_promotion(purchase text, taken text, who text, amount bigint) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      update promotion p set spent_minor = p.spent_minor + amount, used = p.used + 1 where p.id = taken;
      insert into promotion_use (checkout_id, promotion_id, buyer, amount_minor) values (purchase, taken, who, amount);
      return true;
    end $$`,
};

/** Takes functions' sense, or a check by its name, out of the database while `during` runs. What it spoilt stays in rows of its own. */
async function without<T>(
  planted: readonly (typeof unasked | string)[],
  during: () => Promise<T>,
): Promise<T> {
  const back: string[] = [];
  for (const one of planted) {
    const [was] = await query<{ text: string }>(
      typeof one === "string"
        ? `select 'alter table promotion add constraint ' || conname || ' ' || pg_get_constraintdef(oid) || ' not valid' as text
            from pg_constraint where conname = $1`
        : "select pg_get_functiondef(oid) as text from pg_proc where proname = $1",
      [typeof one === "string" ? one : one.name],
    );
    if (!was) throw new Error("nothing to take away");
    back.push(was.text);
    await query(typeof one === "string" ? `alter table promotion drop constraint ${one}` : one.body);
  }
  try {
    return await during();
  } finally {
    for (const text of back) await query(text);
  }
}

/** Everybody is at it, as many at a time as the site has connections; the next comes when one is through. */
async function atOnce<T, R>(all: readonly T[], work: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [n, one] of waiting) answers[n] = await work(one, n);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  return answers;
}

/** The total the page shows before paying, as the form carries it back. */
async function seenTotal(actor: ReturnType<typeof visitor>): Promise<string> {
  const refused = await reserve({ actor }, { ...address, seen: "MAD 1" });
  if (refused.ok) throw new Error("it was to be refused");
  const { minor, currency } = refused.error.details as { minor: number; currency: string };
  return `${currency} ${minor}`;
}
