import "server-only";
import { openDuesPayment, readDuesRequest } from "#features/dues/flows/open-dues-payment.ts";
import { settleDues } from "#features/dues/flows/settle-dues.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Ends the payment page of dues that were settled another way, and applies what the provider says of it then: expired, or paid by
 * somebody who was faster, whose money is parked.
 */
export async function endDuesPayment(attemptId: Id<"duesAttempt">): Promise<void> {
  const open = await readDuesRequest(attemptId);
  // The answer to our own call may have been lost: the stored key brings the same page back.
  const sessionId = open && (open.sessionId ?? (await openDuesPayment(attemptId))?.id);
  if (sessionId) await settleDues(await payments().expireSession(sessionId));
}
