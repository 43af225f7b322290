import "server-only";
import { accounts } from "#features/ledger/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidSupplier } from "#features/purchases/commands/entries.ts";
import { balanceOf, dueBackOf, lockPurchase } from "#features/purchases/commands/locks.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { purchaseInput } from "#features/purchases/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that the supplier was paid for what arrived beyond the advance: as much as is owed, as far as the purchase has money
 * that is not to be paid back to makers who left it.
 * Refusals: NOTHING_DUE.
 */
export const paySupplier = defineCommand({
  name: "purchases.pay-supplier",
  input: purchaseInput,
  errors: ["NOTHING_DUE"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: purchase, fail }) => {
    const owed = -(await balanceOf(tx, accounts.purchaseSupplier(purchase.id)));
    const cash = await balanceOf(tx, accounts.purchaseCash(purchase.id));
    const there = cash - (await dueBackOf(tx, purchase.id));
    const minor = Math.min(owed, there);
    if (minor <= 0) fail("NOTHING_DUE");
    const source = { type: "purchase", id: purchase.id, kind: `paid ${newId("journal")}` } as const;
    await book(tx, source, paidSupplier(purchase.id, minor));
    return { minor };
  },
  audit: ({ input, output }) => ({ object: input.purchaseId, detail: { minor: output.minor } }),
});
