import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Carries out a refund that is due. Named as it always was: what waits in the queue keeps its name. */
export const refundJob = defineJob({
  name: "checkout.refund",
  payload: z.strictObject({ refundId: idSchema("refund") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Gives the evidence of a dispute to the provider. */
export const answerDisputeJob = defineJob({
  name: "refunds.answer-dispute",
  payload: z.strictObject({ disputeId: idSchema("dispute") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Alerts the platform of disputes whose last day to answer comes, and ends returns that never arrived. */
export const watchDaysJob = defineJob({
  name: "refunds.watch-days",
  payload: z.strictObject({}),
  retries: 0,
  timeoutSeconds: 300,
  schedule: "25 6 * * *",
});

/** Cancels an order that its maker left unanswered, and gives the buyer the money back. */
export const cancelOrderJob = defineJob({
  name: "refunds.cancel-order",
  payload: z.strictObject({ orderId: idSchema("order"), reason: z.enum(["silent_maker"]) }),
  retries: 5,
  timeoutSeconds: 60,
});

/** Gives a buyer's gift to the transmission fund back when nothing of its purchase was sent. */
export const returnGiftJob = defineJob({
  name: "refunds.return-gift",
  payload: z.strictObject({ checkoutId: idSchema("checkout") }),
  retries: 12,
  timeoutSeconds: 60,
});
