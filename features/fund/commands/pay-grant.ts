import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { lockGrant, moveGrant, refusedReferences } from "#features/fund/commands/lock-grant.ts";
import { kindOfTry, unpaidStates } from "#features/fund/domain/transitions.ts";
import { mayPay } from "#features/fund/policy.ts";
import { payGrantInput } from "#features/fund/schema.ts";
import { grantPaidEntries, postJournal } from "#features/ledger/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records that our bank has paid a grant, with the transfer's reference; again after one that came back. Refusals: NOT_GRANTED,
 * REFERENCE_REFUSED for that of a transfer that came back.
 */
export const payGrant = defineCommand({
  name: "fund.pay-grant",
  input: payGrantInput,
  errors: ["NOT_GRANTED", "REFERENCE_REFUSED"],
  load: ({ tx, input }) => lockGrant(tx, input.grantId),
  policy: mayPay,
  stepUp: true,
  handler: async ({ tx, input, resource: grant, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody pays");
    if (!unpaidStates.includes(grant.state)) fail("NOT_GRANTED");
    const { bankReference } = input;
    const refused = await refusedReferences(tx, grant.id);
    if (refused.includes(bankReference)) fail("REFERENCE_REFUSED", { field: "bankReference" });
    await moveGrant(tx, grant, { state: "paid", paidBy: actor.userId, paidAt: now, bankReference });
    const kind = kindOfTry("paid", refused.length);
    const source = { type: "fund_grant", id: grant.id, kind } as const;
    const entries = grantPaidEntries(money(grant.amountMinor, "MAD"));
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`payment of ${grant.id} is booked already`);
  },
  audit: ({ input, resource }) => ({ object: input.grantId, detail: { amountMinor: resource.amountMinor } }),
  invalidates: () => [tags.fund()],
});
