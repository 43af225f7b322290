import { asc, eq, sql } from "drizzle-orm";
import { artisanOrder, type OrderState, orderEvent, orderLine, refund } from "#db/schema/index.ts";
import { settle } from "#features/checkout/index.ts";
import { sendRefund } from "#features/refunds/index.ts";
import { handlers } from "#features/webhooks/handlers.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  asSystem,
  control,
  db,
  makeStocked,
  providerState,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";

type Stand = Awaited<ReturnType<typeof providerState>> & {
  charges: { id: string; payment_intent: string; amount: number; currency: string }[];
  disputes: { id: string; charge: string; status: string }[];
  balance_transactions: { net: number; currency: string }[];
  reviews: { id: string }[];
  fraud_warnings: { id: string }[];
};
export const standIn = async (): Promise<Stand> => (await providerState()) as unknown as Stand;

export const euro = {
  country: "FR",
  currency: "EUR",
  postalCode: "75001",
  phone: "+33123456789",
  city: "Paris",
} as const;

export type Bought = Awaited<ReturnType<typeof buy>>;

/** A paid purchase, with its fee booked: of `units` of each piece, at makers of their own unless `pieces` says otherwise. */
export async function buy({ pieces = 1, units = 2, where = {} as Partial<typeof euro> } = {}) {
  await makeRules(db);
  const buyer = visitor();
  const made = [];
  for (let n = 0; n < pieces; n++) made.push(await makeStocked(9, { priceMinor: 333_33 + n * 1_111 }));
  const skus = made.flatMap(({ sku }) => Array.from({ length: units }, () => sku));
  const { id, sessionId } = await start(buyer, skus, where);
  await control("pay", { session: sessionId, outcome: "paid" });
  await control("settle", {});
  await settle(sessionId);
  const { sessions, charges } = await standIn();
  const intent = sessions.find((session) => session.id === sessionId)?.payment_intent ?? "";
  const charge = charges.find(({ payment_intent }) => payment_intent === intent);
  if (!charge) throw new Error("nothing was charged");
  await hear("charge.updated", charge.id);
  const orders = await ordersOf(id);
  return { id, buyer, pieces: made, intent, charge: charge.id, total: charge.amount, orders };
}

/** Works on an event as if the provider had sent it. */
export async function hear(type: string, objectId: string): Promise<void> {
  const handler = handlers[type];
  if (!handler) throw new Error(`nobody hears ${type}`);
  await handler({ objectId, account: null } as Parameters<typeof handler>[0]);
}

export const ordersOf = (id: Id<"checkout">) =>
  asSystem((tx) =>
    tx.select().from(artisanOrder).where(eq(artisanOrder.checkoutId, id)).orderBy(asc(artisanOrder.number)),
  );

export const linesOf = (orderId: Id<"order">) =>
  asSystem((tx) => tx.select().from(orderLine).where(eq(orderLine.orderId, orderId)));

export const orderOf = async (orderId: Id<"order">) => {
  const [row] = await asSystem((tx) => tx.select().from(artisanOrder).where(eq(artisanOrder.id, orderId)));
  if (!row) throw new Error("no order");
  return row;
};

/** Brings an order on to a state that the table allows, without its steps. */
export async function bring(orderId: Id<"order">, ...states: OrderState[]): Promise<void> {
  const { artisanId } = await orderOf(orderId);
  for (const state of states)
    await asSystem(async (tx) => {
      await tx.update(artisanOrder).set({ state }).where(eq(artisanOrder.id, orderId));
      await tx.insert(orderEvent).values({ orderId, artisanId, state });
    });
}

export const refundsOf = (id: Id<"checkout">) =>
  asSystem((tx) => tx.select().from(refund).where(eq(refund.checkoutId, id)).orderBy(asc(refund.createdAt)));

/** Sends every refund of a purchase that is due. */
export async function sendAll(id: Id<"checkout">): Promise<void> {
  for (const row of await refundsOf(id)) await sendRefund(row.id);
}

/** What an account holds, in minor units by currency; an account that begins so when it ends with `%`. */
export async function holds(account: string): Promise<Record<string, number>> {
  const rows = await query<{ currency: string; sum: string }>(
    "select currency, sum(amount_minor) as sum from harness.journal_line where account like $1 group by currency",
    [account],
  );
  return Object.fromEntries(rows.map(({ currency, sum }) => [currency, Number(sum)]));
}

/** What a refund still owes its buyer in the books; below zero while it does. */
export async function owedOf(refundId: Id<"refund">): Promise<number> {
  const [row] = await query<{ sum: string }>(
    "select coalesce(sum(amount_minor), 0) as sum from harness.journal_line where account = 'refund_payable' and source_id = $1",
    [refundId],
  );
  return Number(row?.sum);
}

/** What the stand-in holds for us, and what the books say that it holds. */
export async function clearing(): Promise<{
  provider: Record<string, number>;
  books: Record<string, number>;
}> {
  const provider: Record<string, number> = {};
  for (const { net, currency } of (await standIn()).balance_transactions) {
    const name = currency.toUpperCase();
    provider[name] = (provider[name] ?? 0) + net;
  }
  return { provider, books: await holds("psp_clearing") };
}

export async function platform(): Promise<Actor> {
  const made = await makeUser(db);
  await makeGrant(db, made, { role: "admin" });
  return { ...actorOf(made, [{ role: "admin" }]), secondFactorAt: new Date() } as Actor;
}

export async function chamberOf(artisanId: Id<"artisan">): Promise<Actor> {
  const { rows } = (await db.execute(
    sql`select chamber_id as id from artisan where id = ${artisanId}`,
  )) as unknown as { rows: { id: Id<"chamber"> }[] };
  const chamberId = rows[0]?.id as Id<"chamber">;
  return actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
}

export const makerOf = async (artisanId: Id<"artisan">): Promise<Actor> =>
  actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);

export const federation = async (): Promise<Actor> => actorOf(await makeUser(db), [{ role: "federation" }]);
