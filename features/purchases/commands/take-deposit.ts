import "server-only";
import { book } from "#features/purchases/commands/book.ts";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { paidIn } from "#features/purchases/commands/entries.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import { pledgeIdInput } from "#features/purchases/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that the chamber has a maker's deposit: so much for each package, or after the order what of it a card's bank took back. A
 * payment page that is open for it is ended. Refusals: STATE_NOT_ALLOWED, CALL_CLOSED.
 */
export const takeDeposit = defineCommand({
  name: "purchases.take-deposit",
  input: pledgeIdInput,
  errors: ["STATE_NOT_ALLOWED", "CALL_CLOSED"],
  load: ({ tx, input }) => lockPledge(tx, input.pledgeId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, pledge }, fail }) => {
    const missing = (await readMissing(tx, purchase, pledge.artisanId)).get(pledge.artisanId) ?? 0;
    // A maker may withdraw, be paid back and come again, and so may a bank take it: each deposit is a cause of its own.
    const source = { type: "purchase_pledge", id: pledge.id, kind: `deposit ${newId("journal")}` } as const;
    if (missing > 0) {
      await book(tx, source, paidIn(purchase.id, pledge.artisanId, missing));
      return { minor: missing };
    }
    if (purchase.state !== "open") fail("CALL_CLOSED");
    await movePledge(tx, pledge, "deposited");
    const minor = pledge.packages * purchase.depositMinor;
    await book(tx, source, paidIn(purchase.id, pledge.artisanId, minor));
    await endPages(tx, purchase.id, pledge.id);
    return { minor };
  },
  audit: ({ input, output }) => ({ object: input.pledgeId, detail: { minor: output.minor } }),
});
