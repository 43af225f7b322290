import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { stripeEvent } from "#db/schema/index.ts";
import { finishEvent } from "#features/checkout/commands/finish-event.ts";
import { onCharge } from "#features/checkout/events/charge.ts";
import { onRefund } from "#features/checkout/events/refund.ts";
import { onSession } from "#features/checkout/events/session.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What each kind of event sets off. Kinds that are not listed are stored and ignored. */
const handlers: Readonly<Record<string, (objectId: string) => Promise<void>>> = {
  "checkout.session.completed": onSession,
  "checkout.session.async_payment_succeeded": onSession,
  "checkout.session.async_payment_failed": onSession,
  "checkout.session.expired": onSession,
  "charge.updated": onCharge,
  "refund.created": onRefund,
  "refund.updated": onRefund,
  "refund.failed": onRefund,
};

/** Works on one stored event. Throws what the handler throws, after noting it, so that the job is tried again. */
export async function processEvent(eventId: string): Promise<void> {
  const event = await withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [row] = await tx.select().from(stripeEvent).where(eq(stripeEvent.id, eventId));
    return row;
  });
  if (!event || event.state === "processed" || event.state === "ignored") return;
  const context = { actor: systemActor("provider-event") };
  const handler = handlers[event.type];
  if (!handler || !event.objectId) {
    await finishEvent(context, { id: eventId, state: "ignored" });
    return;
  }
  try {
    await handler(event.objectId);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    await finishEvent(context, { id: eventId, state: "failed", error: message });
    throw error;
  }
  await finishEvent(context, { id: eventId, state: "processed" });
}
