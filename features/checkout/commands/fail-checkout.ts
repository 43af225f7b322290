import "server-only";
import { z } from "zod";
import { releaseCheckout } from "#features/checkout/commands/release-checkout.ts";
import { listPieceTags } from "#features/checkout/queries/list-piece-tags.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** The provider refused for good to open a session: nothing can be paid, so the units go back. */
export const failCheckout = defineCommand({
  name: "checkout.fail",
  input: z.strictObject({ checkoutId: idSchema("checkout"), reason: z.string().max(200) }),
  errors: [],
  load: ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, resource }) => {
    if (resource.state !== "reserving") return [];
    await releaseCheckout(tx, resource.id, "reserving", "failed");
    return listPieceTags(tx, resource.id);
  },
  audit: ({ input }) => ({ object: input.checkoutId, detail: { reason: input.reason } }),
  invalidates: ({ output }) => output,
});
