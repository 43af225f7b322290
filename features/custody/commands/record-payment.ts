import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { custodyPayment } from "#db/schema/custody-payments.ts";
import { mayTransfer } from "#features/custody/policy.ts";
import { accountOf, lockMoney, readHeld, readPayee } from "#features/custody/queries/payees.ts";
import { recordPaymentInput } from "#features/custody/schema.ts";
import { owedPaidEntries, postJournal } from "#features/ledger/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records that a body or a chamber paid into our bank what it owes us, or a part of it: more went back to cards, or was taken by their
 * banks, than we hold for it. `amount` is typed in dirhams. Refusals: NOTHING_OWED, MORE_THAN_OWED, REFERENCE_BOOKED for a line of the
 * bank's statement that is recorded already.
 */
export const recordPayment = defineCommand({
  name: "custody.record-payment",
  input: recordPaymentInput,
  errors: ["NOTHING_OWED", "MORE_THAN_OWED", "REFERENCE_BOOKED"],
  load: ({ tx, input }) => readPayee(tx, input.payeeId),
  policy: (actor) => mayTransfer(actor),
  stepUp: true,
  handler: async ({ tx, input, resource: payee, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody records it");
    await lockMoney(tx, payee.id);
    const owedMinor = -(await readHeld(tx, payee));
    if (owedMinor <= 0) fail("NOTHING_OWED");
    if (input.amount > owedMinor) fail("MORE_THAN_OWED");
    const { bodyId, chamberId } = payee;
    const id = newId("custodyPayment");
    const rows = await asProduct(tx, () =>
      tx
        .insert(custodyPayment)
        .values({
          ...{ id, bodyId, chamberId, amountMinor: input.amount, bankReference: input.bankReference },
          ...{ recordedBy: actor.userId, createdAt: now },
        })
        .onConflictDoNothing()
        .returning({ id: custodyPayment.id }),
    );
    if (rows.length === 0) fail("REFERENCE_BOOKED");
    const entries = owedPaidEntries(accountOf(payee), money(input.amount, "MAD"));
    const source = { type: "custody_payment", id, kind: "received" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`${id} is booked already`);
    return { paymentId: id, owedMinor: owedMinor - input.amount };
  },
  audit: ({ input, output }) => ({
    object: output.paymentId,
    detail: { payee: input.payeeId, minor: input.amount, reference: input.bankReference },
  }),
});
