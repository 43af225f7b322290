import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { purchasePledge } from "#db/schema/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { paidSupplier } from "#features/purchases/commands/entries.ts";
import { lockPurchase } from "#features/purchases/commands/locks.ts";
import { movePledge, movePurchase } from "#features/purchases/commands/move.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { confirmedPurchaseInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Orders what was pledged with a deposit, and books the deposits as paid ahead to the supplier; pledges without one end.
 * Refusals: STATE_NOT_ALLOWED, MINIMUM_NOT_REACHED.
 */
export const orderPurchase = defineCommand({
  name: "purchases.order",
  input: confirmedPurchaseInput,
  errors: ["STATE_NOT_ALLOWED", "MINIMUM_NOT_REACHED"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: purchase, now, fail }) => {
    await movePurchase(tx, purchase, "ordered", now);
    const pledges = await tx
      .select()
      .from(purchasePledge)
      .where(
        and(
          eq(purchasePledge.purchaseId, purchase.id),
          inArray(purchasePledge.state, ["pledged", "deposited"]),
        ),
      );
    const ordered = pledges.filter(({ state }) => state === "deposited");
    const packages = ordered.reduce((sum, pledge) => sum + pledge.packages, 0);
    if (packages < purchase.minimumPackages) fail("MINIMUM_NOT_REACHED");
    for (const pledge of pledges)
      await movePledge(tx, pledge, pledge.state === "deposited" ? "ordered" : "lapsed");
    await endPages(tx, purchase.id);
    const minor = packages * purchase.depositMinor;
    await book(tx, { type: "purchase", id: purchase.id, kind: "ordered" }, paidSupplier(purchase.id, minor));
    return { packages, minor };
  },
  audit: ({ input, output }) => ({
    object: input.purchaseId,
    detail: { packages: output.packages, minor: output.minor },
  }),
});
