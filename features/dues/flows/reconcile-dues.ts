import "server-only";
import { endDuesAttempt } from "#features/dues/commands/payment.ts";
import { endDuesPayment } from "#features/dues/flows/end-dues-payment.ts";
import { readDuesRequest } from "#features/dues/flows/open-dues-payment.ts";
import { settleDues } from "#features/dues/flows/settle-dues.ts";
import { reconcileDuesJob } from "#features/dues/jobs.ts";
import { listOpenAttempts } from "#features/dues/queries/list-waiting.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

const minutes = 60_000;
/** Stored keys may be forgotten by the provider after a day; before that, asking again is safe. */
const keyLifetime = 20 * 60 * minutes;

/**
 * Brings every payment page of dues that was left half-way to where the provider says it is; an attempt that it refuses for good, or that
 * was never opened while its key held, is ended. One stubborn page does not stop the others. Returns how many were looked at.
 */
export async function reconcileDues(at = now()): Promise<number> {
  const context = { actor: systemActor(reconcileDuesJob.name), now: at };
  const before = new Date(at.getTime() - 2 * minutes);
  const { attempts } = unwrap(await listOpenAttempts(context, { before }));
  for (const attemptId of attempts) {
    const open = await readDuesRequest(attemptId);
    if (!open) continue;
    try {
      if (open.sessionId) await settleDues(await payments().retrieveSession(open.sessionId));
      else if (at.getTime() - open.expiresAt.getTime() < keyLifetime) await endDuesPayment(attemptId);
      else unwrap(await endDuesAttempt(context, { attemptId }));
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      if (!open.sessionId && !error.retry) unwrap(await endDuesAttempt(context, { attemptId }));
      log.warn({ attempt: attemptId, reason: error.message, retry: error.retry }, "not reconciled this time");
    }
  }
  return attempts.length;
}
