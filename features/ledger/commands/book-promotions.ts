import "server-only";
import type { Tx } from "#db/client.ts";
import { postJournal, type SourceType } from "#features/ledger/commands/post-journal.ts";
import { accounts, type Entry } from "#features/ledger/domain/entries.ts";
import { payersOf } from "#features/promotions/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** A part of what a promotion subsidised a sale with, in dirhams. Negative when it is owed no more. */
export type PromotionPart = { promotionId: Id<"promotion"> | null; minor: number };

/**
 * Says who pays what promotions cost: from the cost of all of them to each chamber's, or the programme's, own account. Booked
 * beside the sale and beside each refund, once a source. Throws for a cost that nobody bears.
 */
export async function bookPromotions(
  tx: Tx,
  source: { type: SourceType; id: string },
  parts: readonly PromotionPart[],
): Promise<void> {
  const paid = parts.filter(({ minor }) => minor !== 0);
  const payers = await payersOf(
    tx,
    paid.flatMap(({ promotionId }) => promotionId ?? []),
  );
  const owed = new Map<string, number>();
  for (const { promotionId, minor } of paid) {
    const payer = promotionId && payers.get(promotionId);
    if (!payer) throw new Error(`nobody bears a promotion of ${source.type} ${source.id}`);
    owed.set(payer, (owed.get(payer) ?? 0) + minor);
  }
  const entries = [...owed].flatMap(([payer, minor]): Entry[] => [
    { account: accounts.promotionOwed(payer), amount: money(minor, "MAD") },
    { account: accounts.promotionCost, amount: money(-minor, "MAD") },
  ]);
  await postJournal(tx, { ...source, kind: "promotion" }, entries);
}
