import "server-only";
import { database } from "#db/client.ts";
import { endPayment } from "#features/checkout/flows/end-payment.ts";
import { openPayment } from "#features/checkout/flows/open-payment.ts";
import { settle } from "#features/checkout/flows/settle.ts";
import { listUnfinished, listUnsettled } from "#features/checkout/queries/list-open.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import { now } from "#lib/clock.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

const minutes = 60_000;
/** Stored keys may be forgotten by the provider after a day; before that, asking again is safe. */
const keyLifetime = 20 * 60 * minutes;

/**
 * Brings every checkout that was left half-way to where the provider says it is: lost answers, lost webhooks, pages
 * that were never returned to. One stubborn checkout does not stop the others. Returns how many were looked at.
 */
export async function reconcile(): Promise<number> {
  const at = now();
  const ids = await listUnsettled(new Date(at.getTime() - 2 * minutes));
  for (const id of ids) await reconcileOne(id, at);
  const refundIds = await listUnfinished(new Date(at.getTime() - 5 * minutes));
  await database().transaction(async (tx) => {
    // One job a record, however often the reconciler passes while it waits.
    for (const refundId of refundIds)
      await enqueue(tx, refundJob, { refundId }, { singletonKey: refundId, singletonSeconds: 300 });
  });
  return ids.length;
}

async function reconcileOne(id: Id<"checkout">, at: Date): Promise<void> {
  try {
    const open = await readSessionRequest(id);
    if (!open) return;
    if (open.sessionId) {
      await settle(open.sessionId);
      return;
    }
    const age = at.getTime() - open.createdAt.getTime();
    if (age > keyLifetime) {
      log.error({ checkout: id }, "payment session unknown for too long; needs a person");
      return;
    }
    await openPayment(id);
    // The buyer has long left: an open page that nobody has the address of only keeps the pieces from others.
    await endPayment(id);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warn({ checkout: id, reason: error.message, retry: error.retry }, "not reconciled this time");
  }
}
