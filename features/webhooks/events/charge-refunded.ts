import "server-only";
import { onRefund } from "#features/webhooks/events/refund.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";

/** charge.refunded: tells of the charge as a whole; each of its refunds is looked at by itself. */
export const onChargeRefunded: EventHandler = async (event) => {
  const refunds = await payments().listRefunds({ charge: event.objectId });
  for (const refund of refunds) await onRefund({ ...event, objectId: refund.id });
};
