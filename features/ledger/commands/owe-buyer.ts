import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable, payoutLine } from "#db/schema/index.ts";
import { type TakenBack, takeBack } from "#features/ledger/commands/take-back.ts";
import { accounts } from "#features/ledger/domain/entries.ts";
import { afterRefundJob } from "#features/payouts/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * Books that a buyer is owed a refund: each maker, the platform and the tax office give up their part, and the same stands in
 * `refund_payable` until the refund is sent. In the caller's transaction; once a refund.
 */
export async function oweBuyer(
  tx: Tx,
  refundId: Id<"refund">,
  parts: readonly TakenBack[],
): Promise<boolean> {
  const source = { type: "refund", id: refundId, kind: "owed" } as const;
  if (!(await takeBack(tx, source, parts, accounts.refundPayable))) return false;
  // What was transferred at the provider can be taken back there: only the payouts' own code knows how.
  for (const { orderId } of await transferred(tx, parts))
    await enqueue(tx, afterRefundJob, { refundId, orderId });
  return true;
}

function transferred(tx: Tx, parts: readonly TakenBack[]) {
  return tx
    .select({ orderId: payable.orderId })
    .from(payable)
    .innerJoin(payoutLine, eq(payoutLine.id, payable.payoutLineId))
    .where(
      and(
        inArray(
          payable.orderId,
          parts.map((part) => part.orderId),
        ),
        isNotNull(payoutLine.transferId),
      ),
    );
}
