import "server-only";
import { syncAccount } from "#features/payouts/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** account.updated and account.external_account.*: what a maker's account at the provider may do, whatever of it changed. */
export const onAccount: EventHandler = ({ objectId, account }) => syncAccount(account ?? objectId);
