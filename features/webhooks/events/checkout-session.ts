import "server-only";
import { settle } from "#features/checkout/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** checkout.session.*: whatever the event says, the provider is asked again and its answer applied. */
export const onSession: EventHandler = async ({ objectId }) => {
  await settle(objectId);
};
