import "server-only";
import { handOver, handOverErrors, requireReady } from "#features/purchases/commands/hand-over.ts";
import { lockShare } from "#features/purchases/commands/locks.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { shareInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records that a maker signed the list for their share. Refusals: those of `handOver`. */
export const receiveSigned = defineCommand({
  name: "purchases.receive-signed",
  input: shareInput,
  errors: [...handOverErrors],
  load: ({ tx, input }) => lockShare(tx, input.shareId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource, now }) => {
    requireReady(resource);
    await handOver(tx, resource, "signature", now);
  },
  audit: ({ input }) => ({ object: input.shareId, detail: { by: "signature" } }),
});
