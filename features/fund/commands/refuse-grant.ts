import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { fundGrantRefusal } from "#db/schema/fund.ts";
import { lockGrant, moveGrant, refusedReferences } from "#features/fund/commands/lock-grant.ts";
import { kindOfTry } from "#features/fund/domain/transitions.ts";
import { mayPay } from "#features/fund/policy.ts";
import { backGrantInput } from "#features/fund/schema.ts";
import { grantRefusedEntries, postJournal } from "#features/ledger/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records that the master's bank sent the transfer of a grant back, with the reason: the money is in our bank again and still to be paid,
 * under another reference once the account is mended, or returned to the fund. Refusals: NOT_PAID, SAME_PERSON for who recorded the payment.
 */
export const refuseGrant = defineCommand({
  name: "fund.refuse-grant",
  input: backGrantInput,
  errors: ["NOT_PAID", "SAME_PERSON"],
  load: ({ tx, input }) => lockGrant(tx, input.grantId),
  policy: mayPay,
  stepUp: true,
  handler: async ({ tx, input, resource: grant, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody records it");
    const { bankReference, chamberId, id: grantId } = grant;
    if (grant.state !== "paid" || !bankReference) return fail("NOT_PAID");
    if (grant.paidBy === actor.userId) fail("SAME_PERSON");
    const { length: before } = await refusedReferences(tx, grantId);
    const row = { grantId, n: before + 1, chamberId, bankReference, note: input.note };
    await asProduct(tx, () =>
      tx.insert(fundGrantRefusal).values({ ...row, recordedBy: actor.userId, at: now }),
    );
    await moveGrant(tx, grant, { state: "refused", paidBy: null, paidAt: null, bankReference: null });
    const source = { type: "fund_grant", id: grantId, kind: kindOfTry("refused", before) } as const;
    const entries = grantRefusedEntries(money(grant.amountMinor, "MAD"));
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`refusal of ${grantId} is booked already`);
  },
  audit: ({ input, resource }) => ({ object: input.grantId, detail: { amountMinor: resource.amountMinor } }),
  invalidates: () => [tags.fund()],
});
