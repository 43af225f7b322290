import "server-only";
import { settle } from "#features/checkout/flows/settle.ts";

/** checkout.session.*: whatever the event says, the provider is asked again and its answer applied. */
export async function onSession(sessionId: string): Promise<void> {
  await settle(sessionId);
}
