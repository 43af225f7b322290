import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { purchasePledge } from "#db/schema/index.ts";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { lockPurchase } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import { ownWorkshop } from "#features/purchases/policy.ts";
import { ownPledgeInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A maker takes their pledge back, as long as nothing was ordered; a deposit is then to be paid back. Refusals: TOO_LATE. */
export const withdrawPledge = defineCommand({
  name: "purchases.withdraw",
  input: ownPledgeInput,
  errors: ["TOO_LATE"],
  load: async ({ tx, input }) => {
    const purchase = await lockPurchase(tx, input.purchaseId);
    if (!purchase) return null;
    const [pledge] = await asProduct(tx, () =>
      tx
        .select()
        .from(purchasePledge)
        .where(
          and(eq(purchasePledge.purchaseId, purchase.id), eq(purchasePledge.artisanId, input.artisanId)),
        ),
    );
    return pledge ? { purchase, pledge } : null;
  },
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
  handler: async ({ tx, resource: { purchase, pledge }, fail }) => {
    if (purchase.state !== "open" || !["pledged", "deposited"].includes(pledge.state)) fail("TOO_LATE");
    await movePledge(tx, pledge, "withdrawn");
    await endPages(tx, purchase.id, pledge.id);
    return { pledgeId: pledge.id };
  },
  audit: ({ output }) => ({ object: output.pledgeId }),
});
