import { expect, test } from "vitest";
import { failCheckout, reserve } from "#features/checkout/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { address, fill, openShop, query, visitor } from "#tests/integration/checkout/world.ts";
import { promoted, promotionOf, usesOf } from "#tests/integration/promotions/world.ts";

openShop();

const buyers = 100;
const budgetFor = 10;

test("a hundred buyers race for a promotion with a budget for ten: ten get it, and nothing is overdrawn", async () => {
  // Fifty dirhams off each, a budget of five hundred, and a unit for everybody.
  const { piece, promotionId } = await promoted(
    { kind: "amount", amount: "50", budget: String(50 * budgetFor) },
    buyers,
  );
  const actors = Array.from({ length: buyers }, visitor);
  for (const actor of actors) await fill(actor, [piece.sku]);
  // All were shown the lowered price; nobody is charged another without having seen it.
  const seen = await seenTotal(actors[0] as (typeof actors)[number]);
  const answers = await atOnce(actors, (actor, n) =>
    reserve({ actor }, { ...address, email: `b${n}@example.test`, seen }),
  );
  const sold = answers.filter((answer) => answer.ok);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(sold).toHaveLength(budgetFor);
  expect(new Set(refused)).toEqual(new Set(["TOTAL_CHANGED"]));
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 500_00, used: budgetFor });
  expect((await usesOf(promotionId)).filter(({ state }) => state === "reserved")).toHaveLength(budgetFor);

  // Ten that end give it back to the last centime, at once.
  const ids = sold.flatMap((answer) => (answer.ok ? [answer.value.checkoutId] : []));
  await Promise.all(
    ids.map(async (checkoutId) =>
      unwrap(await failCheckout({ actor: systemActor("test") }, { checkoutId, reason: "given up" })),
    ),
  );
  expect(await promotionOf(promotionId)).toMatchObject({ spentMinor: 0, used: 0 });
});

test("the table itself refuses to be overdrawn, whoever writes", async () => {
  const { promotionId } = await promoted({ budget: "100", maxUses: "2" });
  const spend = (set: string) => query(`update promotion set ${set} where id = $1`, [promotionId]);
  await expect(spend("spent_minor = 10001")).rejects.toThrow(/promotion_budget/);
  await expect(spend("spent_minor = -1")).rejects.toThrow(/promotion_budget/);
  await expect(spend("used = 3")).rejects.toThrow(/promotion_uses/);
});

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
