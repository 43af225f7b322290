import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { lockGrant, moveGrant } from "#features/fund/commands/lock-grant.ts";
import { unpaidStates } from "#features/fund/domain/transitions.ts";
import { mayPay } from "#features/fund/policy.ts";
import { backGrantInput } from "#features/fund/schema.ts";
import { grantReturnedEntries, postJournal } from "#features/ledger/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Gives a grant that cannot be paid back to the account of its craft, for good, with the reason: nothing waits to be paid any more.
 * Refusal: NOT_GRANTED for one that is paid, or was never granted.
 */
export const returnGrant = defineCommand({
  name: "fund.return-grant",
  input: backGrantInput,
  errors: ["NOT_GRANTED"],
  load: ({ tx, input }) => lockGrant(tx, input.grantId),
  policy: mayPay,
  stepUp: true,
  handler: async ({ tx, input, resource: grant, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody returns it");
    if (!unpaidStates.includes(grant.state)) fail("NOT_GRANTED");
    const { note: returnNote } = input;
    await moveGrant(tx, grant, { state: "returned", returnedBy: actor.userId, returnedAt: now, returnNote });
    const source = { type: "fund_grant", id: grant.id, kind: "returned" } as const;
    const entries = grantReturnedEntries(grant.craftId, money(grant.amountMinor, "MAD"));
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`return of ${grant.id} is booked already`);
  },
  audit: ({ input, resource }) => ({ object: input.grantId, detail: { amountMinor: resource.amountMinor } }),
  invalidates: () => [tags.fund()],
});
