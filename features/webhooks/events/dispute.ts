import "server-only";
import { syncDispute } from "#features/refunds/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** charge.dispute.*: where a dispute stands, and what money it moved. */
export const onDispute: EventHandler = async ({ objectId }) => {
  await syncDispute(objectId);
};
