import type { Database } from "#db/client.ts";
import { bankAccount, payoutBatch, payoutLine, transferReversal } from "#db/schema/payouts.ts";
import { sealRib } from "#features/payouts/rib-seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeUser } from "#tests/factories/people.ts";

/** A batch somebody drafted, and a change of account of the maker that waits for their chamber. */
export async function payoutThings(
  db: Database,
  maker: { id: Id<"artisan">; chamberId: Id<"chamber"> },
  refundId: Id<"refund">,
) {
  const payoutBatchId = newId("payoutBatch");
  await db.insert(payoutBatch).values({ id: payoutBatchId, draftedBy: (await makeUser(db)).id });
  const bankAccountId = newId("bankAccount");
  const at = new Date("2026-06-01T09:00:00Z");
  await db.insert(bankAccount).values({
    id: bankAccountId,
    artisanId: maker.id,
    chamberId: maker.chamberId,
    sealedRib: sealRib(bankAccountId, "011519000001205000534921"),
    lastFour: "4921",
    holder: "Maker",
    requestedBy: (await makeUser(db)).id,
    requestedAt: at,
    usableFrom: at,
  });
  const [transfers, payoutLineId, reversalId] = [
    newId("payoutBatch"),
    newId("payoutLine"),
    newId("transferReversal"),
  ];
  await db.insert(payoutBatch).values({ id: transfers, rail: "stripe_connect" });
  const line = { batchId: transfers, artisanId: maker.id, currency: "MAD", amountMinor: 100 } as const;
  await db.insert(payoutLine).values({ id: payoutLineId, ...line });
  await db
    .insert(transferReversal)
    .values({ id: reversalId, lineId: payoutLineId, refundId, amountMinor: 50 });
  return { payoutBatchId, bankAccountId, payoutLineId, reversalId };
}
