import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable } from "#db/schema/index.ts";
import { lockSellers, readOpenPayables } from "#features/ledger/commands/lock-sellers.ts";
import { postJournal, type Source } from "#features/ledger/commands/post-journal.ts";
import { type Balance, draw, spread } from "#features/ledger/domain/draw.ts";
import { accounts } from "#features/ledger/domain/entries.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/**
 * Keeps what came in for a maker against what the maker owes, as far as it goes. Does nothing when either is zero. `source`
 * names what brought it in.
 */
export async function netReceivable(
  tx: Tx,
  artisanId: Id<"artisan">,
  source: Pick<Source, "type" | "id">,
): Promise<void> {
  await netLocked(tx, artisanId, (await lockSellers(tx, [artisanId])).get(artisanId), source);
}

/** The same with the maker's balance, which `lockSellers` has locked and nothing has moved since. */
export async function netLocked(
  tx: Tx,
  artisanId: Id<"artisan">,
  balance: Balance | undefined,
  source: Pick<Source, "type" | "id">,
): Promise<void> {
  if (!balance) return;
  const netted = Math.min(balance.receivable, balance.payable + balance.shipping);
  if (netted === 0) return;
  const drawn = draw(balance, { goods: netted, shipping: 0 });
  const sides = [
    { account: accounts.sellerPayable(artisanId), amount: money(drawn.payable, "MAD"), artisanId },
    { account: accounts.shippingPayable(artisanId), amount: money(drawn.shipping, "MAD"), artisanId },
    { account: accounts.sellerReceivable(artisanId), amount: money(-netted, "MAD"), artisanId },
  ];
  await postJournal(
    tx,
    { ...source, kind: "netted" },
    sides.filter((side) => side.amount.minor !== 0),
  );
  const { taken } = spread(netted, await readOpenPayables(tx, artisanId));
  for (const one of taken) {
    await tx
      .update(payable)
      .set({ nettedMinor: sql`${payable.nettedMinor} + ${one.taken}` })
      .where(eq(payable.orderId, one.orderId as Id<"order">));
  }
}
