import "server-only";
import { book } from "#features/purchases/commands/book.ts";
import { paidIn } from "#features/purchases/commands/entries.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { managesPurchase } from "#features/purchases/policy.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import { coverMissingInput } from "#features/purchases/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The chamber puts into the purchase's cash itself what a card's bank took back of a maker's deposit and the maker does not pay again,
 * so that the supplier and the other makers are paid. The maker owes nothing to the purchase any more. Behind the purchase's lock, as
 * the counter: of the two the later one finds nothing missing. Gives the sum in minor units. Refusals: NOTHING_MISSING.
 */
export const coverMissing = defineCommand({
  name: "purchases.cover-missing",
  input: coverMissingInput,
  stepUp: true,
  errors: ["NOTHING_MISSING"],
  load: ({ tx, input }) => lockPledge(tx, input.pledgeId),
  policy: (actor, { resource }) => managesPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, pledge }, fail }) => {
    const minor = (await readMissing(tx, purchase, pledge.artisanId)).get(pledge.artisanId) ?? 0;
    if (minor <= 0) fail("NOTHING_MISSING");
    // Another bank of another card may take something again: each is a cause of its own.
    const source = { type: "purchase_pledge", id: pledge.id, kind: `covered ${newId("journal")}` } as const;
    await book(tx, source, paidIn(purchase.id, pledge.artisanId, minor));
    return { minor };
  },
  audit: ({ input, output }) => ({
    object: input.pledgeId,
    detail: { minor: output.minor, reason: input.reason },
  }),
});
