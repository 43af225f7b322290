import "server-only";
import { failCheckout } from "#features/checkout/commands/fail-checkout.ts";
import { openSession } from "#features/checkout/commands/open-session.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Opens the payment session of a checkout's newest attempt, outside of any transaction. Safe to repeat: the stored
 * key makes the provider answer with the same session. A definitive refusal ends the checkout; a passing fault is
 * thrown as AdapterError and the reconciler repeats the call.
 */
export async function openPayment(checkoutId: Id<"checkout">): Promise<SessionFacts | null> {
  const open = await readSessionRequest(checkoutId);
  if (!open) return null;
  const context = { actor: systemActor("checkout") };
  try {
    const facts = await payments().createSession(open.request, open.idempotencyKey);
    unwrap(
      await openSession(context, {
        checkoutId,
        attemptId: open.attemptId,
        sessionId: facts.id,
        sessionUrl: facts.url,
      }),
    );
    return facts;
  } catch (error) {
    if (error instanceof AdapterError && !error.retry) {
      unwrap(await failCheckout(context, { checkoutId, reason: error.message.slice(0, 200) }));
    }
    throw error;
  }
}
