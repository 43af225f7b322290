import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable } from "#db/schema/index.ts";
import { lockSellers, readOpenPayables } from "#features/ledger/commands/lock-sellers.ts";
import { postJournal, type Source } from "#features/ledger/commands/post-journal.ts";
import { type Balance, draw, spread } from "#features/ledger/domain/draw.ts";
import {
  accounts,
  type Entry,
  exchanged,
  fundEntries,
  type ParcelAmounts,
  sellerShare,
} from "#features/ledger/domain/entries.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money } from "#lib/money/money.ts";

/** What of one order goes back: amounts as in the sale, and what of the buyer's money that is. */
export type TakenBack = ParcelAmounts & { orderId: Id<"order">; toBuyer: Money };

/**
 * Takes back what a sale brought: each maker, the platform and the tax office give up their part, and the same stands in
 * `against`. A maker gives it from the order's own payable, then from others that no batch has taken, the oldest first; what is
 * left the maker owes. In the caller's transaction; false when the same source was booked before.
 */
export async function takeBack(
  tx: Tx,
  source: Source,
  parts: readonly TakenBack[],
  against: string,
): Promise<boolean> {
  const balances = await lockSellers(
    tx,
    parts.map((part) => part.artisanId),
  );
  const entries = parts.flatMap((part) => {
    const before = balances.get(part.artisanId) ?? nothing;
    const { entries: own, after } = fromMaker(part, before);
    balances.set(part.artisanId, after);
    return [
      ...own,
      { account: accounts.commission, amount: part.commission },
      { account: accounts.taxPayable, amount: part.commissionVat },
      ...fundEntries(part.funds),
      { account: accounts.promotionCost, amount: money(-part.subsidy.minor, "MAD") },
      { account: accounts.dutiesPayable, amount: part.duties },
      { account: against, amount: money(-part.toBuyer.minor, part.toBuyer.currency) },
    ];
  });
  if (!(await postJournal(tx, source, exchanged(entries)))) return false;
  for (const part of parts) await fromPayables(tx, part);
  return true;
}

const nothing: Balance = { payable: 0, shipping: 0, receivable: 0 };

function fromMaker(part: TakenBack, before: Balance): { entries: Entry[]; after: Balance } {
  const { artisanId } = part;
  const drawn = draw(before, { goods: sellerShare(part).minor, shipping: part.madShipping.minor });
  const side = (account: string, minor: number): Entry => ({
    account,
    amount: money(minor, "MAD"),
    artisanId,
  });
  return {
    entries: [
      side(accounts.sellerPayable(artisanId), drawn.payable),
      side(accounts.shippingPayable(artisanId), drawn.shipping),
      side(accounts.sellerReceivable(artisanId), drawn.receivable),
    ],
    after: {
      payable: before.payable - drawn.payable,
      shipping: before.shipping - drawn.shipping,
      receivable: before.receivable + drawn.receivable,
    },
  };
}

/** The same movement on the orders: the own one says what went back, others what was kept for it. */
async function fromPayables(tx: Tx, part: TakenBack): Promise<void> {
  const back = sellerShare(part).minor + part.madShipping.minor;
  const { taken } = spread(back, await readOpenPayables(tx, part.artisanId), part.orderId);
  for (const one of taken) {
    const change =
      one.orderId === part.orderId
        ? { takenBackMinor: sql`${payable.takenBackMinor} + ${one.taken}` }
        : { nettedMinor: sql`${payable.nettedMinor} + ${one.taken}` };
    await tx
      .update(payable)
      .set(change)
      .where(eq(payable.orderId, one.orderId as Id<"order">));
  }
}
