import "server-only";
import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { dispute, refund, refundFailure } from "#db/schema/index.ts";
import { postJournal, refundSentEntries } from "#features/ledger/index.ts";
import { chargeBackDepositJob } from "#features/purchases/jobs.ts";
import { endRefund } from "#features/refunds/commands/end-refund.ts";
import { refundJob } from "#features/refunds/jobs.ts";
import type { RefundFacts } from "#lib/adapters/stripe/port.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue, enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";
import { money } from "#lib/money/money.ts";

type Row = typeof refund.$inferSelect;

/** Tries at the provider before a person transfers the money instead. */
export const refundTries = 3;

/**
 * Makes our refund agree with the provider's, and says whether it did not: on its way, arrived (booked once), or handed back by the buyer's bank: then the
 * money is owed again and tried once more, and after the last try a person must transfer it.
 */
export const applyRefund = defineCommand({
  name: "refunds.apply",
  input: z.strictObject({
    facts: z.custom<RefundFacts>((value) => typeof value === "object" && value !== null),
    refundId: idSchema("refund").optional(),
  }),
  errors: [],
  load: async ({ tx, input: { facts, refundId } }) => {
    const byProvider = eq(refund.stripeRefundId, facts.id);
    const ours = refundId ?? facts.refundRow;
    const [row] = await tx
      .select()
      .from(refund)
      .where(ours ? or(byProvider, eq(refund.id, ours as Row["id"])) : byProvider)
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource: row, now }) => {
    // Word of an earlier try changes nothing of the present one.
    if (row.stripeRefundId ? row.stripeRefundId !== facts.id : facts.attempt < row.attempt) return false;
    if (facts.status === "failed") return handBack(tx, row, facts, now);
    const state = facts.status === "pending" ? "sent" : "succeeded";
    if (row.state === state || row.state === "succeeded") return false;
    await tx
      .update(refund)
      .set({ state, stripeRefundId: facts.id, charge: facts.charge, updatedAt: now })
      .where(eq(refund.id, row.id));
    if (state !== "succeeded") return true;
    await postJournal(
      tx,
      { type: "refund", id: row.id, kind: ofTry("sent", row.attempt) },
      refundSentEntries(amountOf(row)),
    );
    await endRefund(tx, row);
    return true;
  },
  audit: ({ resource, input, output }) =>
    output ? { object: resource.id, detail: { status: input.facts.status } } : null,
});

const amountOf = (row: Row) => money(row.amountMinor, row.currency);
const ofTry = (kind: string, attempt: number) => (attempt === 1 ? kind : `${kind}-${attempt}`);

async function handBack(tx: Tx, row: Row, facts: RefundFacts, now: Date): Promise<boolean> {
  const [isNew] = await tx
    .insert(refundFailure)
    .values({ refundId: row.id, attempt: row.attempt, stripeRefundId: facts.id })
    .onConflictDoNothing()
    .returning({ n: refundFailure.n });
  if (!isNew) return false;
  const back = refundSentEntries(amountOf(row)).map((entry) => ({
    ...entry,
    amount: money(-entry.amount.minor, entry.amount.currency),
  }));
  const kind = ofTry("handed-back", row.attempt);
  if (row.state === "succeeded") await postJournal(tx, { type: "refund", id: row.id, kind }, back);
  const isLast = row.attempt >= refundTries;
  await tx
    .update(refund)
    .set({
      state: isLast ? "failed" : "due",
      attempt: row.attempt + 1,
      stripeRefundId: null,
      askedAt: null,
      charge: facts.charge,
      updatedAt: now,
    })
    .where(eq(refund.id, row.id));
  log.error({ refund: row.id, attempt: row.attempt, isLast }, "the buyer's bank handed a refund back");
  if (row.depositAttemptId) await askDisputes(tx, row.depositAttemptId);
  if (!isLast) await enqueue(tx, refundJob, { refundId: row.id }, { startAfter: 60 });
  return true;
}

/** A deposit that its card's bank took as well is not owed twice: whoever books disputes looks at it again, before it is sent. */
async function askDisputes(tx: Tx, depositAttemptId: Id<"depositAttempt">): Promise<void> {
  const lost = await tx
    .select({ disputeId: dispute.id })
    .from(dispute)
    .where(and(eq(dispute.depositAttemptId, depositAttemptId), eq(dispute.status, "lost")));
  await enqueueAll(tx, chargeBackDepositJob, lost);
}
