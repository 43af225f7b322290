import "server-only";
import { claimEvent } from "#features/webhooks/commands/claim-event.ts";
import { finishEvent } from "#features/webhooks/commands/finish-event.ts";
import { handlers } from "#features/webhooks/handlers.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Works on one stored event. Throws what the handler throws, after noting it, so that the job is tried again. */
export async function processEvent(eventId: string): Promise<void> {
  const context = { actor: systemActor("provider-event") };
  const claimed = await claimEvent(context, { id: eventId });
  // An event that was forgotten in the meantime is nobody's work.
  if (!claimed.ok && claimed.error.code === "NOT_FOUND") return;
  const event = unwrap(claimed);
  if (!event) return;
  const handler = handlers[event.type];
  if (!handler || !event.objectId) {
    await finishEvent(context, { id: eventId, state: "ignored" });
    return;
  }
  try {
    await handler(event);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    await finishEvent(context, { id: eventId, state: "failed", error: message });
    throw error;
  }
  await finishEvent(context, { id: eventId, state: "processed" });
}
