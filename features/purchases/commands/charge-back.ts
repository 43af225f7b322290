import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { refund } from "#db/schema/ledger.ts";
import { dispute } from "#db/schema/refunds.ts";
import { lockMoney } from "#features/custody/index.ts";
import { accounts, disputeLostEntries, type Entry, lossBooked, postJournal } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { paidBack } from "#features/purchases/commands/entries.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import { settledByDispute } from "#features/refunds/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { type Money, money } from "#lib/money/money.ts";

/**
 * A deposit by card that its bank took back for good. What of it was owed to the card and not sent is settled by it: whoever paid has the
 * money. The chamber bears the rest, and the maker owes again what had not gone back to them: before the order their pledge waits for its
 * deposit again, after it nothing is handed over to them until it is paid. Once a dispute; a refund that is owed anew afterwards,
 * because a bank handed it back, is the chamber's. False when there was nothing to do.
 */
export const chargeBackDeposit = defineCommand({
  name: "purchases.charge-back",
  input: z.strictObject({ disputeId: idSchema("dispute") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [lost] = await tx.select().from(dispute).where(eq(dispute.id, input.disputeId));
    const which = lost?.depositAttemptId;
    const [attempt] = which ? await tx.select().from(depositAttempt).where(eq(depositAttempt.id, which)) : [];
    const held = attempt && (await lockPledge(tx, attempt.pledgeId));
    return lost && attempt && held ? { lost, attempt, ...held } : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { lost, attempt, purchase, pledge }, now }) => {
    if (lost.status !== "lost") return { isBack: false };
    await lockMoney(tx, purchase.chamberId);
    const back = await tx.select().from(refund).where(eq(refund.depositAttemptId, attempt.id)).for("update");
    const given = back.filter(({ note }) => note !== settledByDispute);
    const takenBefore = await readTaken(tx, attempt.id);
    const left = attempt.amountMinor - sumOf(given) - takenBefore;
    const payable = accounts.chamberPayable(purchase.chamberId);
    if (await isBooked(tx, lost.stripeDisputeId)) {
      // Together more than was paid goes back: what is not sent yet is the chamber's, who bore the dispute.
      const covered = coverUnsent(given, -left);
      for (const { row, minor } of covered) {
        const source = { type: "refund", id: row.id, kind: `disputed ${lost.stripeDisputeId}` } as const;
        const entries = coveredEntries(payable, money(minor, "MAD"));
        if (await asProduct(tx, () => postJournal(tx, source, entries))) await settle(tx, row, minor, now);
      }
      return { isBack: covered.length > 0 };
    }
    const covered = coverUnsent(given, lost.currency === "MAD" ? lost.amountMinor : 0);
    const coveredMinor = covered.reduce((sum, { minor }) => sum + minor, 0);
    const borneMinor = lost.amountMinor - coveredMinor;
    // In another currency the bank took a sum of its own: the deposit as a whole is gone.
    const owedMinor = Math.max(0, lost.currency === "MAD" ? Math.min(left, borneMinor) : left);
    const entries = [
      ...disputeLostEntries(accounts.refundPayable, money(coveredMinor, lost.currency)),
      ...disputeLostEntries(payable, money(borneMinor, lost.currency)),
      ...paidBack(purchase.id, pledge.artisanId, owedMinor),
    ].filter(({ amount }) => amount.minor !== 0);
    const source = { type: "dispute", id: lost.stripeDisputeId, kind: "lost" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries)))) return { isBack: false };
    for (const { row, minor } of covered) await settle(tx, row, minor, now);
    const isWhole = owedMinor === attempt.amountMinor;
    const waitsAnew = purchase.state === "open" && pledge.state === "deposited" && isWhole;
    if (waitsAnew) await movePledge(tx, pledge, "pledged");
    // Who is out of the purchase has nothing to pay again.
    const missing = (await readMissing(tx, purchase, pledge.artisanId)).get(pledge.artisanId) ?? 0;
    if (waitsAnew || (owedMinor > 0 && missing > 0))
      await enqueue(tx, mailJob, { template: "deposit-card", id: `${attempt.id} owed ${lost.id}` });
    return { isBack: true };
  },
  audit: ({ input, output, resource: { pledge } }) =>
    output.isBack ? { object: pledge.id, detail: { dispute: input.disputeId } } : null,
});

type Refund = typeof refund.$inferSelect;

const sumOf = (refunds: readonly Refund[]) => refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Refunds that nobody sent, as far as so much covers them, the last one perhaps in part. */
function coverUnsent(given: readonly Refund[], mostMinor: number): { row: Refund; minor: number }[] {
  let left = Math.max(0, mostMinor);
  const unsent = given.filter(
    ({ state, stripeRefundId }) => (state === "due" || state === "failed") && stripeRefundId === null,
  );
  return unsent.flatMap((row) => {
    const minor = Math.min(left, row.amountMinor);
    left -= minor;
    return minor > 0 ? [{ row, minor }] : [];
  });
}

/** A refund that a dispute covers is settled; of one that it covers in part the rest is owed, and asked for under a key of its own. */
async function settle(tx: Tx, row: Refund, minor: number, now: Date): Promise<void> {
  const rest = row.amountMinor - minor;
  const change =
    rest === 0
      ? ({ state: "succeeded", note: settledByDispute } as const)
      : { amountMinor: rest, attempt: row.attempt + 1, askedAt: null };
  await tx
    .update(refund)
    .set({ ...change, updatedAt: now })
    .where(eq(refund.id, row.id));
}

/** What the chamber gets back of a dispute it bore: the refund it had been debited for is not sent. */
const coveredEntries = (payable: string, amount: Money): Entry[] => [
  { account: accounts.refundPayable, amount },
  { account: payable, amount: money(-amount.minor, amount.currency) },
];

async function isBooked(tx: Tx, stripeDisputeId: string): Promise<boolean> {
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select ${lossBooked(stripeDisputeId)} as booked`),
  )) as unknown as { rows: { booked: boolean }[] };
  return rows[0]?.booked ?? false;
}

/** What banks took of a payment for good, as far as the books have it. Minor units of dirhams. */
async function readTaken(tx: Tx, attemptId: Id<"depositAttempt">): Promise<number> {
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select coalesce(sum(d.amount_minor), 0)::float8 as minor from dispute d
      where d.deposit_attempt_id = ${attemptId} and d.status = 'lost' and d.currency = 'MAD'
        and ${lossBooked(sql`d.stripe_dispute_id`)}`),
  )) as unknown as { rows: { minor: number }[] };
  return rows[0]?.minor ?? 0;
}
