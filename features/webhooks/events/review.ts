import "server-only";
import { hearReview } from "#features/refunds/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** review.*: a payment was set aside for a person, or let go again. */
export const onReview: EventHandler = ({ objectId }) => hearReview(objectId);
