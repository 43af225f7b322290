import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";
import { defineJob } from "#lib/jobs/job.ts";

/** Issues the seller's invoice for an order that was sent, and mails it. Queued when the parcel is handed over. */
export const issueInvoiceJob = defineJob({
  name: "documents.issue-invoice",
  payload: z.strictObject({ orderId: idSchema("order") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Issues credit notes for what a refund gives back of invoiced orders. Queued when the money has gone back. */
export const issueCreditNoteJob = defineJob({
  name: "documents.issue-credit-note",
  payload: z.strictObject({ refundId: idSchema("refund") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Credits the invoice of a parcel that was refused at the door. Queued when that is noted. */
export const creditRefusedOrderJob = defineJob({
  name: "documents.credit-refused-order",
  payload: z.strictObject({ orderId: idSchema("order") }),
  retries: 8,
  timeoutSeconds: 60,
});

/** Issues the platform's commission invoices of the month that has ended, one a maker. */
export const commissionInvoicesJob = defineJob({
  name: "documents.issue-commission-invoices",
  payload: z.strictObject({}),
  retries: 5,
  timeoutSeconds: 1800,
  schedule: "40 5 2 * *",
});
