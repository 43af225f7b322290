import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Makes payable what has reached its buyers and whose time to send it back is over. */
export const matureJob = defineJob({
  name: "payouts.mature",
  payload: z.strictObject({}),
  retries: 3,
  timeoutSeconds: 300,
  schedule: "17 * * * *",
});

/** Makes the transfer of a line at the provider. Tried for a day: then somebody has to look. */
export const transferJob = defineJob({
  name: "payouts.transfer",
  payload: z.strictObject({ lineId: idSchema("payoutLine") }),
  retries: 12,
  timeoutSeconds: 60,
});

/** Plans what to take back from a transfer once a refund was booked that its maker owes. */
export const afterRefundJob = defineJob({
  name: "payouts.after-refund",
  payload: z.strictObject({ refundId: idSchema("refund"), orderId: idSchema("order") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Takes part of a transfer back at the provider. */
export const reversalJob = defineJob({
  name: "payouts.reverse",
  payload: z.strictObject({ reversalId: idSchema("transferReversal") }),
  retries: 12,
  timeoutSeconds: 60,
});
