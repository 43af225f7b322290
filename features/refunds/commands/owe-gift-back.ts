import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout, refund } from "#db/schema/index.ts";
import { giftBackEntries, postJournal } from "#features/ledger/index.ts";
import type { OwedRefund } from "#features/refunds/commands/refund-order.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money, portion } from "#lib/money/money.ts";

/**
 * Writes down and books that a buyer is owed again what they gave to the transmission fund, up to `most`. In the caller's transaction,
 * as the product. Once a purchase, whatever undoes it: null when nothing was given, or it went back before. `isSettled` says that the buyer
 * has the money already: their bank took it.
 */
export async function oweGiftBack(
  tx: Tx,
  checkoutId: Id<"checkout">,
  { most, isSettled = false }: { most?: Money; isSettled?: boolean } = {},
): Promise<(OwedRefund & { isByCard: boolean }) | null> {
  const [row] = await tx.select().from(checkout).where(eq(checkout.id, checkoutId));
  // Before it is paid nothing of it is booked.
  if (!row?.fundGiftCraftId || row.fundGiftMinor === 0 || row.state !== "paid") return null;
  const minor = Math.min(row.fundGiftMinor, most?.minor ?? row.fundGiftMinor);
  if (minor <= 0) return null;
  const amount = money(minor, row.currency);
  const mad = portion(money(row.fundGiftMadMinor, "MAD"), minor, row.fundGiftMinor);
  const [written] = await tx
    .insert(refund)
    .values({
      ...{ checkoutId, paymentIntent: row.paymentIntent, reason: "fund_gift" as const },
      ...{
        currency: row.currency,
        amountMinor: minor,
        state: isSettled ? ("succeeded" as const) : ("due" as const),
      },
    })
    .onConflictDoNothing()
    .returning({ id: refund.id });
  if (!written) return null;
  const source = { type: "refund", id: written.id, kind: "owed" } as const;
  await postJournal(tx, source, giftBackEntries({ craftId: row.fundGiftCraftId, amount: mad }, amount));
  return { refundId: written.id, amount, isByCard: row.paymentIntent !== null };
}
