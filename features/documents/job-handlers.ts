import "server-only";
import { creditRefusedOrder } from "#features/documents/commands/credit-refused-order.ts";
import { issueCommissionInvoice } from "#features/documents/commands/issue-commission-invoice.ts";
import { issueCreditNotes } from "#features/documents/commands/issue-credit-notes.ts";
import { issueInvoice } from "#features/documents/commands/issue-invoice.ts";
import {
  commissionInvoicesJob,
  creditRefusedOrderJob,
  issueCreditNoteJob,
  issueInvoiceJob,
} from "#features/documents/jobs.ts";
import { makersWithCommission } from "#features/documents/queries/makers-with-commission.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** `2026-11` of a day in December 2026. */
function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

export const documentsJobHandlers = [
  handleJob(issueInvoiceJob, async (payload) => {
    unwrap(await issueInvoice({ actor: systemActor(issueInvoiceJob.name) }, payload));
  }),
  handleJob(issueCreditNoteJob, async (payload) => {
    unwrap(await issueCreditNotes({ actor: systemActor(issueCreditNoteJob.name) }, payload));
  }),
  handleJob(creditRefusedOrderJob, async (payload) => {
    unwrap(await creditRefusedOrder({ actor: systemActor(creditRefusedOrderJob.name) }, payload));
  }),
  handleJob(commissionInvoicesJob, async () => {
    const context = { actor: systemActor(commissionInvoicesJob.name) };
    const month = monthBefore(dayInMorocco(now()));
    for (const artisanId of unwrap(await makersWithCommission(context, { month }))) {
      unwrap(await issueCommissionInvoice(context, { artisanId, month }));
    }
  }),
];
