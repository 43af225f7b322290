import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { purchasePledge } from "#db/schema/purchases.ts";
import { endDepositPageJob } from "#features/purchases/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";

/** Has payment pages ended that are still open for a pledge, or for all of a purchase: nobody should pay what is not waited for. */
export async function endPages(
  tx: Tx,
  purchaseId: Id<"groupPurchase">,
  pledgeId?: Id<"pledge">,
): Promise<void> {
  await asProduct(tx, async () => {
    const open = await tx
      .select({ attemptId: depositAttempt.id })
      .from(depositAttempt)
      .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
      .where(
        and(
          eq(purchasePledge.purchaseId, purchaseId),
          pledgeId && eq(purchasePledge.id, pledgeId),
          isNull(depositAttempt.endedAt),
        ),
      );
    await enqueueAll(tx, endDepositPageJob, open);
  });
}
