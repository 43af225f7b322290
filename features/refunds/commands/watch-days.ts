import "server-only";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, dispute, returnRequest } from "#db/schema/index.ts";
import { thawPayables } from "#features/ledger/index.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { answerable } from "#features/refunds/domain/dispute-status.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";

const day = 86_400_000;
/** Days the post gets after the last day to send something back. */
const postDays = 30;

/** Alerts of disputes that must be answered within three days, once each; and ends returns that nobody ever received. */
export const watchDays = defineCommand({
  name: "refunds.watch-days",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const due = await tx
      .update(dispute)
      .set({ remindedAt: now })
      .where(
        and(
          inArray(dispute.status, [...answerable]),
          isNull(dispute.submittedAt),
          isNull(dispute.remindedAt),
          lt(dispute.dueBy, new Date(now.getTime() + 3 * day)),
        ),
      )
      .returning({ id: dispute.id, dueBy: dispute.dueBy });
    for (const { id, dueBy } of due) log.error({ dispute: id, dueBy }, "a dispute must be answered soon");
    const lost = await tx
      .select({ id: returnRequest.id, orderId: returnRequest.orderId })
      .from(returnRequest)
      .where(
        and(
          eq(returnRequest.state, "requested"),
          lt(returnRequest.sendBy, new Date(now.getTime() - postDays * day)),
        ),
      )
      .orderBy(returnRequest.orderId)
      .limit(200);
    for (const { id, orderId } of lost) {
      await lockForRefund(tx, orderId);
      const [order] = await tx
        .select({ id: artisanOrder.id, artisanId: artisanOrder.artisanId, state: artisanOrder.state })
        .from(artisanOrder)
        .where(eq(artisanOrder.id, orderId));
      if (order?.state !== "return_requested") continue;
      await tx.update(returnRequest).set({ state: "withdrawn" }).where(eq(returnRequest.id, id));
      await moveOrder(tx, order, "delivered");
      await thawPayables(tx, [orderId]);
    }
    return { reminded: due.length, ended: lost.length };
  },
  audit: null,
});
