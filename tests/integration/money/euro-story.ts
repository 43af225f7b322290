import { expect } from "vitest";
import { formatMoney } from "#components/format/money.ts";
import { settle } from "#features/checkout/index.ts";
import { myEarnings, myStatement } from "#features/ledger/index.ts";
import { artisanRefund, refundOwed } from "#features/notify/templates/refund.ts";
import {
  acceptOrder,
  confirmDelivery,
  freePlaces,
  noteDelivered,
  packOrder,
  shipOrder,
} from "#features/orders/index.ts";
import { maturePayables } from "#features/payouts/index.ts";
import { askReturn, receiveReturn, sendRefund } from "#features/refunds/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { money, portion } from "#lib/money/money.ts";
import { control, makeStocked, query, start, stockOf, visitor } from "#tests/integration/checkout/world.ts";
import {
  answer,
  makeExported,
  makePaidMaker,
  payableOf,
  linesOf as payoutLinesOf,
} from "#tests/integration/payouts/world.ts";
import {
  euro,
  hear,
  holds,
  linesOf,
  orderOf,
  ordersOf,
  refundsOf,
  standIn,
} from "#tests/integration/refunds/world.ts";

const system = { actor: systemActor("test") };
const day = 86_400_000;

type Office = Awaited<ReturnType<typeof makePaidMaker>>;

const pieceOf = ({ maker }: Office, priceMinor: number) => {
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  return makeStocked(9, { artisanId: maker.id, craftId, priceMinor, availability: "made_to_order" });
};

/** From the maker's bench to the buyer's door, with what follows from each step. */
async function bring(actor: Actor, orderId: Id<"order">): Promise<void> {
  unwrap(await acceptOrder({ actor }, { orderId }));
  unwrap(await packOrder({ actor }, { orderId }));
  unwrap(await shipOrder({ actor }, { orderId, carrier: "amana" }));
  unwrap(await freePlaces(system, { orderId }));
  unwrap(await confirmDelivery({ actor }, { orderId }));
  unwrap(await noteDelivered(system, { orderId, at: now() }));
}

type Sums = Readonly<Record<string, number>>;

/** What the stand-in holds for us by currency: available and pending together. */
const held = async (): Promise<Sums> => Object.fromEntries(await payments().readBalance());

const platform = ["psp_clearing", "psp_fees", "refund_payable", "payout_in_transit", "bank"] as const;

/** Reads accounts of the platform, and what the provider holds, from now on: the file's other stories are in them too. */
async function fromHere() {
  const read = async () => {
    const all: Record<string, Sums> = { held: await held() };
    for (const account of platform) all[account] = await holds(account);
    return all;
  };
  const begin = await read();
  return async (account: (typeof platform)[number] | "held"): Promise<Sums> => {
    const sums = Object.entries((await read())[account] ?? {});
    return Object.fromEntries(
      sums.map(([currency, sum]) => [currency, sum - (begin[account]?.[currency] ?? 0)]),
    );
  };
}

/** Amounts of a letter's rows, by what they say. */
const rowsOf = (blocks: readonly { kind: string }[]) =>
  blocks.flatMap((block) => ("rows" in block ? (block.rows as [string, string][]) : []));

/** By account: what it says, and what it must say. */
export type Accounts = Readonly<Record<string, readonly [unknown, unknown]>>;

/**
 * A purchase in euros of two makers, one of them paid, and a unit of theirs sent back. Answers what each account of it says, beside
 * what it must say.
 */
export async function euroAfterPayout(): Promise<Accounts> {
  const since = await fromHere();
  const [one, two] = [await makePaidMaker(), await makePaidMaker()];
  const [mine, theirs] = [await pieceOf(one, 333_33), await pieceOf(two, 512_47)];
  const buyer = visitor();
  const { id, sessionId } = await start(buyer, [mine.sku, mine.sku, mine.sku, theirs.sku], euro);
  await control("pay", { session: sessionId, outcome: "paid" });
  await control("settle", {});
  await settle(sessionId);
  const { sessions, charges } = await standIn();
  const intent = sessions.find((session) => session.id === sessionId)?.payment_intent;
  const charge = charges.find(({ payment_intent }) => payment_intent === intent);
  if (!charge) throw new Error("nothing was charged");
  expect(charge.currency).toBe("eur");
  await hear("charge.updated", charge.id);
  expect(await since("psp_clearing")).toEqual(await since("held"));

  const orders = await ordersOf(id);
  expect(orders.reduce((sum, order) => sum + order.totalMinor, 0)).toBe(charge.amount);
  const order = orders.find(({ artisanId }) => artisanId === one.maker.id);
  const other = orders.find(({ artisanId }) => artisanId === two.maker.id);
  if (!order || !other) throw new Error("two orders were made");
  expect(await stockOf(mine.sku)).toEqual({ onHand: 6, held: 0 });
  await bring(one.himself, order.id);
  await bring(two.himself, other.id);
  expect(await stockOf(mine.sku)).toEqual({ onHand: 9, held: 0 });

  // The first maker's days are over and their line is paid; the other's part has still to wait.
  await query("update payable set eligible_at = now() - interval '1 hour' where order_id = $1", [order.id]);
  unwrap(await maturePayables(system, {}));
  const share =
    order.madItemsMinor - order.commissionMinor - order.commissionVatMinor + order.madShippingMinor;
  const { batchId, approver } = await makeExported();
  const [line, ...more] = await payoutLinesOf(batchId);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ artisanId: one.maker.id, amountMinor: share, currency: "MAD" });
  unwrap(await answer(approver, batchId, [`${line?.id};paid;`]));
  expect((await payableOf(order.id))?.state).toBe("confirmed");

  const [bought] = await linesOf(order.id);
  if (!bought) throw new Error("a line");
  const units = [{ orderLineId: bought.id, quantity: 1 }];
  const asked = { checkoutId: id, orderId: order.id, reason: "changed_mind" as const, seen: 0, units };
  const { returnId } = unwrap(await askReturn({ actor: buyer }, asked));
  const received = { returnId, condition: "as_sent" as const, restock: true };
  unwrap(await receiveReturn({ actor: one.manager }, received));
  const [back] = await refundsOf(id);
  if (!back) throw new Error("a refund is owed");
  for (const _ of [1, 2]) await sendRefund(back.id);

  // One unit at the price it was paid at, and of the maker's dirhams its exact third.
  const third = (minor: number) => portion(money(minor, "MAD"), 1, 3).minor;
  const owes = bought.madUnitMinor - third(bought.commissionMinor) - third(bought.commissionVatMinor);
  const month = dayInMorocco(now()).slice(0, 7);
  const statement = unwrap(await myStatement({ actor: one.himself }, { artisanId: one.maker.id, month }));
  const { dueMinor, transitMinor, owedMinor } = unwrap(
    await myEarnings({ actor: one.himself }, { artisanId: one.maker.id }),
  );
  const sent = (await standIn()).refunds.filter(({ payment_intent }) => payment_intent === intent);
  const clearing = await since("psp_clearing");
  const fee = (await since("psp_fees")).EUR ?? 0;
  const letter = await refundOwed(back.id);
  const euros = formatMoney(money(bought.unitMinor, "EUR"), "fr");
  const told = await artisanRefund(back.id);
  const dirhams = formatMoney(money(owes, "MAD"), told?.locale ?? "ar");
  // The other maker has everything still to come, when their own days are over.
  const rest =
    other.madItemsMinor - other.commissionMinor - other.commissionVatMinor + other.madShippingMinor;
  const untouched = unwrap(await myEarnings({ actor: two.himself }, { artisanId: two.maker.id }));
  const until = (await payableOf(other.id))?.eligibleAt;
  expect(until && until.getTime() > Date.now() + 6 * day).toBe(true);
  // The place came back when the piece left, and not again with the piece.
  expect(await stockOf(mine.sku)).toEqual({ onHand: 9, held: 0 });
  expect((await orderOf(order.id)).state).toBe("partially_refunded");
  return {
    refund: [
      (await refundsOf(id)).map(({ state, currency, amountMinor }) => [state, currency, amountMinor]),
      [["succeeded", "EUR", bought.unitMinor]],
    ],
    earnings: [
      [dueMinor, transitMinor, owedMinor],
      [0, 0, owes],
    ],
    statement: [
      [...statement.lines.map(({ kind, amountMinor }) => [kind, amountMinor]), statement.closingMinor],
      [["sale", share], ["drafted", -share], ["refund", -owes], -owes],
    ],
    "ledger: the maker": [await holds(`seller_receivable:${one.maker.id}`), { MAD: owes }],
    "ledger: the buyer": [(await since("refund_payable")).EUR, 0],
    "ledger: on its way": [await since("payout_in_transit"), { MAD: 0 }],
    "ledger: the bank": [(await since("bank")).MAD, -share],
    "provider: refunds": [
      sent.map(({ amount, status }) => [amount, status]),
      [[bought.unitMinor, "succeeded"]],
    ],
    "provider: balance": [clearing, await since("held")],
    "provider: what is left": [clearing.EUR, charge.amount - fee - bought.unitMinor],
    "mail to the buyer": [rowsOf(letter?.content.blocks ?? []).map(([, amount]) => amount), [euros, euros]],
    "mail to the maker": [rowsOf(told?.content.blocks ?? []).at(-1)?.[1], dirhams],
    "the other maker": [
      [untouched.dueMinor, untouched.owedMinor],
      [rest, 0],
    ],
  };
}
