import "server-only";
import { syncPayout } from "#features/reconciliation/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** payout.*: what became of a transfer of our own balance to our bank. Those of connected accounts are not ours to book. */
export const onPayout: EventHandler = async ({ objectId, account }) => {
  if (!account) await syncPayout(objectId);
};
