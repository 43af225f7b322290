import "server-only";
import { applySession } from "#features/checkout/commands/apply-session.ts";
import { openPayment } from "#features/checkout/flows/open-payment.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Ends a checkout that its buyer gives up. Stock goes back only on the provider's word that the session can no
 * longer be paid; when the buyer paid after all, the sale is settled instead. Returns what the provider said.
 */
export async function endPayment(checkoutId: Id<"checkout">): Promise<SessionFacts | null> {
  const open = await readSessionRequest(checkoutId);
  if (!open) return null;
  // The answer to our own call may have been lost: the stored key brings the same session back.
  const sessionId = open.sessionId ?? (await openPayment(checkoutId))?.id;
  if (!sessionId) return null;
  const facts = await payments().expireSession(sessionId);
  unwrap(await applySession({ actor: systemActor("checkout") }, { facts }));
  return facts;
}
