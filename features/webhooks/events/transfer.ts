import "server-only";
import { syncTransfer } from "#features/payouts/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** transfer.*: what became of money sent to a maker's account at the provider, and of it come back. */
export const onTransfer: EventHandler = ({ objectId }) => syncTransfer(objectId);
