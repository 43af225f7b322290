import "server-only";
import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { refund } from "#db/schema/ledger.ts";
import { purchasePledge } from "#db/schema/purchases.ts";
import { dispute } from "#db/schema/refunds.ts";
import { lossBooked } from "#features/ledger/index.ts";
import type { CardRefund } from "#features/purchases/schema.ts";
import { meaningOf, settledByDispute } from "#features/refunds/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A deposit as a card paid it, with what went back to the card and what its bank took. Minor units of dirhams. */
export type CardDeposit = {
  attemptId: Id<"depositAttempt">;
  pledgeId: Id<"pledge">;
  paymentIntent: string;
  paidAt: Date;
  amountMinor: number;
  /** Neither given back nor taken back for good. */
  leftMinor: number;
  /** A bank took it, and nobody knows yet who keeps it, or the books do not say so yet. One that only asks has taken nothing. */
  isContested: boolean;
  refunds: CardRefund[];
};

/** Deposits of a purchase that were paid by card, or of one of its pledges, the latest first. */
export async function readCardDeposits(
  tx: Tx,
  of: { purchaseId: Id<"groupPurchase">; pledgeId?: Id<"pledge"> },
): Promise<CardDeposit[]> {
  return asProduct(tx, async () => {
    const paid = await tx
      .select({ attempt: depositAttempt })
      .from(depositAttempt)
      .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
      .where(
        and(
          eq(purchasePledge.purchaseId, of.purchaseId),
          of.pledgeId && eq(purchasePledge.id, of.pledgeId),
          isNotNull(depositAttempt.paidAt),
        ),
      )
      .orderBy(desc(depositAttempt.paidAt), desc(depositAttempt.id));
    if (paid.length === 0) return [];
    const ids = paid.map(({ attempt }) => attempt.id);
    const refunds = await tx
      .select()
      .from(refund)
      .where(inArray(refund.depositAttemptId, ids))
      .orderBy(refund.createdAt);
    const disputes = await tx
      .select({
        ...{ attemptId: dispute.depositAttemptId, minor: dispute.amountMinor, status: dispute.status },
        isBooked: lossBooked(dispute.stripeDisputeId),
      })
      .from(dispute)
      .where(inArray(dispute.depositAttemptId, ids));
    return paid.map(({ attempt: { id, pledgeId, paymentIntent, paidAt, amountMinor } }) => {
      const back = refunds.filter((one) => one.depositAttemptId === id);
      const asked = disputes.filter(({ attemptId }) => attemptId === id);
      const lost = asked.filter(({ status, isBooked }) => isBooked && meaningOf(status) === "lost");
      const sum = (rows: readonly { minor: number }[]) => rows.reduce((all, { minor }) => all + minor, 0);
      // What a dispute settled is in what the bank took.
      const given = sum(
        back.filter(({ note }) => note !== settledByDispute).map((one) => ({ minor: one.amountMinor })),
      );
      return {
        ...{
          attemptId: id,
          pledgeId,
          amountMinor,
          paymentIntent: paymentIntent ?? "",
          paidAt: paidAt ?? new Date(0),
        },
        leftMinor: Math.max(0, amountMinor - given - sum(lost)),
        isContested: asked.some(
          ({ status, isBooked }) => !isBooked && !["won", "dropped", "inquiry"].includes(meaningOf(status)),
        ),
        refunds: back.map((one) => ({
          id: one.id,
          minor: one.amountMinor,
          state: one.state,
          isByBank: one.bankReference !== null,
          isByDispute: one.note === settledByDispute,
        })),
      };
    });
  });
}
