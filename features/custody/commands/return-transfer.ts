import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { lockTransfer, moveTransfer } from "#features/custody/commands/lock-transfer.ts";
import { mayTransfer } from "#features/custody/policy.ts";
import { accountOf, lockMoney } from "#features/custody/queries/payees.ts";
import { returnTransferInput } from "#features/custody/schema.ts";
import { postJournal, transferReturnedEntries } from "#features/ledger/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records that the bank of a body or a chamber sent a transfer back, with what it said: the money is in our bank again and held for them, to be
 * proposed anew once the account is mended. Refusals: NOT_PAID, SAME_PERSON for who recorded the payment.
 */
export const returnTransfer = defineCommand({
  name: "custody.return-transfer",
  input: returnTransferInput,
  errors: ["NOT_PAID", "SAME_PERSON"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor) => mayTransfer(actor),
  stepUp: true,
  handler: async ({ tx, input: { note }, resource: { transfer, payee }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody records it");
    if (transfer.state !== "paid") fail("NOT_PAID");
    if (transfer.decidedBy === actor.userId) fail("SAME_PERSON");
    await lockMoney(tx, payee.id);
    const returned = { state: "returned", returnedBy: actor.userId, returnedAt: now, note } as const;
    if (!(await moveTransfer(tx, transfer.id, "paid", returned))) fail("NOT_PAID");
    const entries = transferReturnedEntries(accountOf(payee), money(transfer.amountMinor, "MAD"));
    const source = { type: "body_transfer", id: transfer.id, kind: "returned" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`the return of ${transfer.id} is booked already`);
    return { minor: transfer.amountMinor };
  },
  audit: ({ input, output }) => ({ object: input.transferId, detail: { minor: output.minor } }),
});
