import "server-only";
import { accounts } from "#features/ledger/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidBack } from "#features/purchases/commands/entries.ts";
import { balanceOf, lockPledge } from "#features/purchases/commands/locks.ts";
import { isDueBack } from "#features/purchases/domain/due-back.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { pledgeIdInput } from "#features/purchases/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that a maker was paid back everything that stands on their account: after they withdrew, or once the purchase is over.
 * Refusals: NOTHING_DUE, CASH_SHORT when the purchase has not that much.
 */
export const refundPledge = defineCommand({
  name: "purchases.refund",
  input: pledgeIdInput,
  errors: ["NOTHING_DUE", "CASH_SHORT"],
  load: ({ tx, input }) => lockPledge(tx, input.pledgeId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, pledge }, fail }) => {
    const held = -(await balanceOf(tx, accounts.purchaseMember(purchase.id, pledge.artisanId)));
    if (held <= 0 || !isDueBack(purchase.state, pledge.state)) fail("NOTHING_DUE");
    if (held > (await balanceOf(tx, accounts.purchaseCash(purchase.id)))) fail("CASH_SHORT");
    const source = { type: "purchase_pledge", id: pledge.id, kind: `refund ${newId("journal")}` } as const;
    await book(tx, source, paidBack(purchase.id, pledge.artisanId, held));
    return { minor: held };
  },
  audit: ({ input, output }) => ({ object: input.pledgeId, detail: { minor: output.minor } }),
});
