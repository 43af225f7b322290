import "server-only";
import type { EventHandler } from "#features/webhooks/schema.ts";
import { log } from "#lib/log/log.ts";

/**
 * payment_intent.payment_failed: a try at paying failed, and the buyer may try again in the same session. Only told to the log:
 * releasing what is held here would sell it twice. The end of the session is the proof that nobody pays any more.
 */
export const onPaymentFailed: EventHandler = async ({ objectId }) => {
  log.info({ paymentIntent: objectId }, "a try at paying failed; the session stays open");
};
