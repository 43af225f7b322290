import "server-only";
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable } from "#db/schema/index.ts";
import { lockSellers, readOpenPayables } from "#features/ledger/commands/lock-sellers.ts";
import { postJournal } from "#features/ledger/commands/post-journal.ts";
import { draw, spread } from "#features/ledger/domain/draw.ts";
import { accounts, type Entry } from "#features/ledger/domain/entries.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money } from "#lib/money/money.ts";

/** Cash a maker took for an order, in dirhams. */
export type Cash = { orderId: Id<"order">; artisanId: Id<"artisan">; amount: Money };

/**
 * Books that a maker has a sale's money in hand: it is taken from what the order brings them, then from what else is still to be
 * paid, the oldest first; what is left, the platform's part, they owe. Call after the sale is booked and its payable opened.
 */
export async function keepCash(tx: Tx, { orderId, artisanId, amount }: Cash): Promise<void> {
  const balance = (await lockSellers(tx, [artisanId])).get(artisanId) ?? nothing;
  const drawn = draw(balance, { goods: amount.minor, shipping: 0 });
  const isNew = await postJournal(
    tx,
    { type: "order", id: orderId, kind: "cash_kept" },
    nonZero([
      side(accounts.sellerPayable(artisanId), drawn.payable, artisanId),
      side(accounts.shippingPayable(artisanId), drawn.shipping, artisanId),
      side(accounts.sellerReceivable(artisanId), drawn.receivable, artisanId),
      { account: accounts.standCash, amount: money(-amount.minor, "MAD") },
    ]),
  );
  if (!isNew) throw new Error(`cash of ${orderId} is booked already`);
  const { taken } = spread(amount.minor, await readOpenPayables(tx, artisanId), orderId);
  for (const one of taken) {
    const change =
      one.orderId === orderId
        ? { takenBackMinor: sql`${payable.takenBackMinor} + ${one.taken}` }
        : { nettedMinor: sql`${payable.nettedMinor} + ${one.taken}` };
    await tx
      .update(payable)
      .set(change)
      .where(eq(payable.orderId, one.orderId as Id<"order">));
  }
}

/**
 * The other way, for a sale recorded by mistake: the maker gave the cash back. What they owe is cleared first, the rest is to be
 * paid to them again, on the order itself and then on those that stood in for it. False, and nothing done, when those are in a
 * batch by now. Call before the sale itself is taken back.
 */
export async function returnCash(tx: Tx, { orderId, artisanId, amount }: Cash): Promise<boolean> {
  const balance = (await lockSellers(tx, [artisanId])).get(artisanId) ?? nothing;
  const cleared = Math.min(balance.receivable, amount.minor);
  let left = amount.minor - cleared;
  const [own] = await tx.select().from(payable).where(eq(payable.orderId, orderId)).for("update");
  const onOwn = Math.min(own?.takenBackMinor ?? 0, left);
  left -= onOwn;
  const others: { orderId: Id<"order">; given: number }[] = [];
  for (const row of await readNetted(tx, artisanId)) {
    const given = Math.min(row.nettedMinor, left);
    left -= given;
    if (given > 0) others.push({ orderId: row.orderId, given });
  }
  if (left > 0) return false;
  const isNew = await postJournal(
    tx,
    { type: "order", id: orderId, kind: "cash_returned" },
    nonZero([
      { account: accounts.standCash, amount },
      side(accounts.sellerReceivable(artisanId), -cleared, artisanId),
      side(accounts.sellerPayable(artisanId), cleared - amount.minor, artisanId),
    ]),
  );
  if (!isNew) throw new Error(`cash of ${orderId} was given back already`);
  if (onOwn > 0)
    await tx
      .update(payable)
      .set({ takenBackMinor: sql`${payable.takenBackMinor} - ${onOwn}` })
      .where(eq(payable.orderId, orderId));
  for (const one of others)
    await tx
      .update(payable)
      .set({ nettedMinor: sql`${payable.nettedMinor} - ${one.given}` })
      .where(eq(payable.orderId, one.orderId));
  return true;
}

const nothing = { payable: 0, shipping: 0, receivable: 0 };

const side = (account: string, minor: number, artisanId: Id<"artisan">): Entry => ({
  account,
  amount: money(minor, "MAD"),
  artisanId,
});

const nonZero = (entries: readonly Entry[]) => entries.filter((entry) => entry.amount.minor !== 0);

/** Orders of the maker that stood in for something and are in no batch, the newest first. */
function readNetted(tx: Tx, artisanId: Id<"artisan">) {
  return tx
    .select({ orderId: payable.orderId, nettedMinor: payable.nettedMinor })
    .from(payable)
    .where(
      and(
        eq(payable.artisanId, artisanId),
        inArray(payable.state, ["accrued", "eligible", "frozen"]),
        gt(payable.nettedMinor, 0),
      ),
    )
    .orderBy(desc(payable.createdAt), desc(payable.orderId))
    .for("update");
}
