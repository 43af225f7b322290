import "server-only";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { lockPurchase } from "#features/purchases/commands/locks.ts";
import { movePurchase } from "#features/purchases/commands/move.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { confirmedPurchaseInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Calls a purchase off before it is ordered; every deposit is then to be paid back. Refusals: STATE_NOT_ALLOWED. */
export const cancelPurchase = defineCommand({
  name: "purchases.cancel",
  input: confirmedPurchaseInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource, now }) => {
    await movePurchase(tx, resource, "cancelled", now);
    await endPages(tx, resource.id);
  },
  audit: ({ input }) => ({ object: input.purchaseId }),
});
