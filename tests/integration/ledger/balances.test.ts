import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { payable, payoutBatch, payoutLine } from "#db/schema/index.ts";
import { freezePayables, lockSellers, oweBuyer, thawPayables } from "#features/ledger/index.ts";
import { confirmLine, draftLine, giveLineBack, sendLines } from "#features/payouts/commands/line-moves.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { type MadeSale, makeRefundRow, makeSale, partOf } from "#tests/factories/sales.ts";

let makers: Id<"artisan">[] = [];
beforeAll(async () => {
  makers = [(await makeArtisan(owner())).id, (await makeArtisan(owner())).id].sort();
});

const system = <T>(work: (tx: Tx) => Promise<T>) => withActorSettings(database(), { kind: "system" }, work);
const rows = async <R extends object>(tx: Tx, query: ReturnType<typeof sql>) =>
  ((await tx.execute(query)) as unknown as { rows: R[] }).rows;

/** Every rule the books keep, told by the database alone. Each statement lists what breaks it. */
const laws = {
  "every journal balances in every currency": sql`select journal_id from journal_line group by journal_id, currency having sum(amount_minor) <> 0`,
  "a balance is the sum of its account's lines": sql`
    select b.artisan_id from seller_balance b left join lateral (
      select -coalesce(sum(amount_minor) filter (where account like 'seller_payable:%'), 0) as p,
        -coalesce(sum(amount_minor) filter (where account like 'shipping_payable:%'), 0) as s,
        coalesce(sum(amount_minor) filter (where account like 'seller_receivable:%'), 0) as r
      from journal_line l where l.artisan_id = b.artisan_id) t on true
    where (b.payable_minor, b.shipping_minor, b.receivable_minor) <> (t.p, t.s, t.r)`,
  "nobody has something coming and owes": sql`
    select artisan_id from seller_balance where least(payable_minor, shipping_minor, receivable_minor) < 0
      or (receivable_minor > 0 and payable_minor + shipping_minor > 0)`,
  "what orders still bring is what the accounts hold": sql`
    select b.artisan_id from seller_balance b where b.payable_minor + b.shipping_minor <> (
      select coalesce(sum(amount_minor - taken_back_minor - netted_minor), 0) from payable p
      where p.artisan_id = b.artisan_id and p.state in ('accrued', 'eligible', 'frozen'))`,
  "what is in transit is what lines say is under way": sql`
    select 1 where (select -coalesce(sum(amount_minor), 0) from journal_line where account = 'payout_in_transit')
      <> (select coalesce(sum(amount_minor), 0) from payout_line where state in ('batched', 'sent'))`,
  "what was paid is what left the bank": sql`
    select 1 where (select -coalesce(sum(amount_minor), 0) from journal_line where account = 'bank')
      <> (select coalesce(sum(amount_minor), 0) from payout_line where state = 'confirmed')`,
  "a line pays what its orders had left": sql`
    select l.id from payout_line l where l.amount_minor <> (select sum(i.amount_minor) from payout_item i where i.line_id = l.id)
      or (l.state in ('batched', 'sent', 'confirmed') and l.amount_minor <> (
        select coalesce(sum(amount_minor - taken_back_minor - netted_minor), 0) from payable p where p.payout_line_id = l.id))`,
} as const;

const broken = async (tx: Tx) => {
  const names: string[] = [];
  for (const [name, law] of Object.entries(laws)) if ((await rows(tx, law)).length > 0) names.push(name);
  return names;
};

const share = fc.integer({ min: 1, max: 100 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("sell" as const),
      maker: fc.nat(1),
      items: fc.integer({ min: 1, max: 90_000 }),
      shipping: fc.nat(9000),
      both: fc.boolean(),
      inEuro: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("refund" as const), sale: fc.nat(), part: fc.nat(), share }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("draft" as const), maker: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("confirm" as const, "return" as const, "discard" as const),
      line: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("hold" as const), sale: fc.nat(), freeze: fc.boolean() }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type World = { sales: MadeSale[]; left: Map<string, number>; lines: Id<"payoutLine">[] };

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

async function sell(tx: Tx, world: World, one: Extract<Step, { do: "sell" }>): Promise<void> {
  const parts = makers
    .filter((_, n) => one.both || n === one.maker)
    .map((artisanId) => ({
      artisanId,
      itemsMinor: one.items,
      shippingMinor: one.shipping,
      ...(one.inEuro ? { madItemsMinor: one.items * 11 + 3, madShippingMinor: one.shipping * 11 } : {}),
    }));
  const sale = await makeSale(tx, { parts, currency: one.inEuro ? "EUR" : "MAD", vatBasisPoints: 2000 });
  world.sales.push(sale);
  for (const part of sale.parts) world.left.set(part.orderId, 100);
}

async function refund(tx: Tx, world: World, one: Extract<Step, { do: "refund" }>): Promise<void> {
  const sale = pick(world.sales, one.sale);
  const part = sale && pick(sale.parts, one.part);
  // Of parts that come one after the other, what they are together less what was given: here simply the whole, once.
  if (!sale || !part || world.left.get(part.orderId) !== 100) return;
  world.left.set(part.orderId, 0);
  const back = partOf(part, one.share);
  if (back.toBuyer.minor === 0) return;
  await oweBuyer(tx, await makeRefundRow(tx, sale, [back]), [back]);
}

async function draft(tx: Tx, world: World, maker: Id<"artisan">): Promise<void> {
  await lockSellers(tx, [maker]);
  await tx
    .update(payable)
    .set({ state: "eligible" })
    .where(sql`${payable.artisanId} = ${maker} and ${payable.state} = 'accrued'`);
  const due = await rows<{ orderId: Id<"order">; leftMinor: number; madShippingMinor: number }>(
    tx,
    sql`select p.order_id as "orderId", (p.amount_minor - p.taken_back_minor - p.netted_minor)::int as "leftMinor",
      o.mad_shipping_minor::int as "madShippingMinor" from payable p join artisan_order o on o.id = p.order_id
      where p.artisan_id = ${maker} and p.state = 'eligible' and p.amount_minor > p.taken_back_minor + p.netted_minor`,
  );
  if (due.length === 0) return;
  const batchId = newId("payoutBatch");
  await tx.insert(payoutBatch).values({ id: batchId });
  world.lines.push(await draftLine(tx, { batchId, artisanId: maker, due }));
}

async function end(tx: Tx, world: World, how: "confirm" | "return" | "discard", n: number): Promise<void> {
  const id = pick(world.lines, n);
  const [line] = id ? await tx.select().from(payoutLine).where(eq(payoutLine.id, id)) : [];
  if (!line) return;
  world.lines = world.lines.filter((other) => other !== id);
  const at = new Date();
  if (how === "discard") return giveLineBack(tx, line, { state: "discarded", at });
  await sendLines(tx, line.batchId);
  if (how === "confirm") return confirmLine(tx, line, "bank_batch", at);
  return giveLineBack(tx, line, { state: "returned", reason: "ACCOUNT_CLOSED", at });
}

async function run(tx: Tx, world: World, one: Step): Promise<void> {
  if (one.do === "sell") return sell(tx, world, one);
  if (one.do === "refund") return refund(tx, world, one);
  if (one.do === "draft") return draft(tx, world, makers[one.maker] as Id<"artisan">);
  if (one.do === "hold") {
    const orders = (pick(world.sales, one.sale)?.parts ?? []).map((part) => part.orderId);
    if (orders.length > 0) await (one.freeze ? freezePayables : thawPayables)(tx, orders);
    return;
  }
  return end(tx, world, one.do, one.line);
}

it("keeps every maker's books right through any sales, refunds, payouts and returns", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      const world: World = { sales: [], left: new Map(), lines: [] };
      for (const one of steps) await system((tx) => run(tx, world, one));
      expect(await system(broken)).toEqual([]);
    }),
    { numRuns: Number(process.env.LEDGER_RUNS ?? 12), endOnFailure: true },
  );
}, 120_000);

it("two refunds and a payout of one maker at once take nothing twice", async () => {
  const maker = (await makeArtisan(owner())).id;
  const sales = await system(async (tx) => [
    await makeSale(tx, { parts: [{ artisanId: maker, itemsMinor: 20_000, shippingMinor: 3500 }] }),
    await makeSale(tx, { parts: [{ artisanId: maker, itemsMinor: 9000, shippingMinor: 3500 }] }),
  ]);
  const refundOf = (sale: MadeSale) =>
    system(async (tx) => {
      const back = sale.parts.map((part) => partOf(part, 60));
      await oweBuyer(tx, await makeRefundRow(tx, sale, back), back);
    });
  const world: World = { sales, left: new Map(), lines: [] };
  await Promise.all([...sales.map(refundOf), system((tx) => draft(tx, world, maker))]);
  expect(await system(broken)).toEqual([]);
});

it("a refund after the payout is owed by the maker, and the next sale keeps it back at once", async () => {
  const maker = (await makeArtisan(owner())).id;
  const world: World = { sales: [], left: new Map(), lines: [] };
  const sale = await system((tx) =>
    makeSale(tx, { parts: [{ artisanId: maker, itemsMinor: 10_000, shippingMinor: 3500 }] }),
  );
  await system((tx) => draft(tx, world, maker));
  await system((tx) => end(tx, world, "confirm", 0));
  const back = sale.parts.map((part) => partOf(part, 100));
  await system(async (tx) => oweBuyer(tx, await makeRefundRow(tx, sale, back), back));
  const balance = () =>
    system((tx) =>
      rows(
        tx,
        sql`select payable_minor::int as p, shipping_minor::int as s, receivable_minor::int as r
        from seller_balance where artisan_id = ${maker}`,
      ),
    );
  expect(await balance()).toEqual([{ p: 0, s: 0, r: 9200 + 3500 }]);
  const next = await system((tx) =>
    makeSale(tx, { parts: [{ artisanId: maker, itemsMinor: 20_000, shippingMinor: 0 }] }),
  );
  expect(await balance()).toEqual([{ p: 18_400 - 12_700, s: 0, r: 0 }]);
  const [kept] = await system((tx) =>
    tx
      .select()
      .from(payable)
      .where(eq(payable.orderId, next.parts[0]?.orderId as Id<"order">)),
  );
  expect(kept).toMatchObject({ amountMinor: 18_400, nettedMinor: 12_700 });
});

it("the database refuses a balance below zero, whoever books", async () => {
  const maker = (await makeArtisan(owner())).id;
  await expect(
    owner().execute(sql`with j as (insert into journal (id, source_type, source_id, kind)
      values ('jrn_planted', 'order', 'planted', 'planted') returning id)
      insert into journal_line (journal_id, account, artisan_id, currency, amount_minor)
      select 'jrn_planted', account, artisan, 'MAD', amount from (values
        (${`seller_payable:${maker}`}, ${maker}, 500), ('bank', null, -500)) v (account, artisan, amount)`),
  ).rejects.toThrow();
});
