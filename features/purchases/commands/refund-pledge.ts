import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { refund } from "#db/schema/ledger.ts";
import { lockMoney } from "#features/custody/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidBack, paidBackByCard } from "#features/purchases/commands/entries.ts";
import { balanceOf, lockPledge } from "#features/purchases/commands/locks.ts";
import { isDueBack } from "#features/purchases/domain/due-back.ts";
import { splitBack } from "#features/purchases/domain/split-back.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { readCardDeposits } from "#features/purchases/queries/read-card-money.ts";
import { pledgeIdInput } from "#features/purchases/schema.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Pays a maker back everything that stands on their account: after they withdrew, or once the purchase is over. What they paid by card
 * goes back to the same card, through the provider and by a job; of the rest this records that the counter gave it. Refusals:
 * NOTHING_DUE, CASH_SHORT when the purchase has not that much, CONTESTED while a card's bank asks for a payment that is to go back.
 */
export const refundPledge = defineCommand({
  name: "purchases.refund",
  input: pledgeIdInput,
  errors: ["NOTHING_DUE", "CASH_SHORT", "CONTESTED"],
  load: ({ tx, input }) => lockPledge(tx, input.pledgeId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, pledge }, fail }) => {
    const held = -(await balanceOf(tx, accounts.purchaseMember(purchase.id, pledge.artisanId)));
    if (held <= 0 || !isDueBack(purchase.state, pledge.state)) fail("NOTHING_DUE");
    if (held > (await balanceOf(tx, accounts.purchaseCash(purchase.id)))) fail("CASH_SHORT");
    const paid = await readCardDeposits(tx, { purchaseId: purchase.id, pledgeId: pledge.id });
    const back = splitBack(
      held,
      paid.map((card) => ({ key: card, leftMinor: card.leftMinor })),
    );
    if (back.cards.some(({ key }) => key.isContested)) fail("CONTESTED");
    if (back.cashMinor > 0) {
      const source = { type: "purchase_pledge", id: pledge.id, kind: `refund ${newId("journal")}` } as const;
      await book(tx, source, paidBack(purchase.id, pledge.artisanId, back.cashMinor));
    }
    // What we hold for the chamber is not transferred meanwhile.
    if (back.cards.length > 0) await lockMoney(tx, purchase.chamberId);
    for (const { key, minor } of back.cards) {
      const refundId = await owe(tx, key, minor);
      const source = { type: "refund", id: refundId, kind: "owed" } as const;
      await book(tx, source, paidBackByCard(purchase, pledge.artisanId, minor));
    }
    return { minor: held, byCardMinor: held - back.cashMinor };
  },
  audit: ({ input, output }) => ({
    object: input.pledgeId,
    detail: { minor: output.minor, byCard: output.byCardMinor },
  }),
});

/** A refund of a payment, sent by the job under the row's own key. */
async function owe(
  tx: Tx,
  { attemptId, paymentIntent }: { attemptId: Id<"depositAttempt">; paymentIntent: string },
  amountMinor: number,
): Promise<Id<"refund">> {
  const id = newId("refund");
  await asProduct(tx, async () => {
    await tx.insert(refund).values({
      ...{ id, depositAttemptId: attemptId, paymentIntent, reason: "deposit" },
      ...{ currency: "MAD", amountMinor },
    });
    await enqueue(tx, refundJob, { refundId: id });
  });
  return id;
}
