import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDues, bodyDuesAttempt } from "#db/schema/body-dues.ts";
import { book, endDues, lockDues, ofDues } from "#features/dues/commands/lock-dues.ts";
import { endDuesPaymentJob } from "#features/dues/jobs.ts";
import { mayTake } from "#features/dues/policy.ts";
import { cashInput, exemptInput } from "#features/dues/schema.ts";
import { duesCashEntries, duesExemptEntries } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue, enqueueAll } from "#lib/jobs/enqueue.ts";
import { isNear } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { instantInMorocco } from "#lib/morocco-time.ts";

/**
 * Records that a member paid in cash, under a number of the body's receipt book. A payment page that is open for the same dues is
 * ended. Refusals: NOT_DUE when they are paid or exempted, OWN for what the recorder owes themselves, RECEIPT_TAKEN, DAY_AHEAD.
 */
export const takeCash = defineCommand({
  name: "dues.take-cash",
  input: cashInput,
  errors: ["NOT_DUE", "OWN", "RECEIPT_TAKEN", "DAY_AHEAD"],
  load: ({ tx, input, actor }) => lockDues(tx, input.duesId, actor),
  policy: (actor, { resource }) => mayTake(actor, resource.body),
  handler: async ({ tx, input: { receipt, paidOn }, resource: dues, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody takes it");
    if (isNear(actor, dues.artisanId)) fail("OWN");
    if (dues.state !== "due") fail("NOT_DUE");
    const today = dayInMorocco(now);
    if (paidOn > today) fail("DAY_AHEAD", { field: "paidOn" });
    const taken = await asProduct(tx, () =>
      tx
        .select({ id: bodyDues.id })
        .from(bodyDues)
        .where(and(eq(bodyDues.bodyId, dues.bodyId), eq(bodyDues.receipt, receipt))),
    );
    if (taken.length > 0) fail("RECEIPT_TAKEN", { field: "receipt" });
    const paidAt = paidOn === today ? now : (instantInMorocco(`${paidOn}T12:00`) ?? now);
    const paid = { state: "paid", paidHow: "cash", paidAt, receipt, recordedBy: actor.userId } as const;
    if (!(await endDues(tx, dues.id, paid))) fail("NOT_DUE");
    await book(tx, { type: "body_dues", id: dues.id, kind: "cash" }, duesCashEntries(ofDues(dues)));
    await endPages(tx, dues.id);
    await enqueue(tx, mailJob, { template: "body-dues", id: `${dues.id} paid` });
    return { minor: dues.amountMinor };
  },
  audit: ({ input, output }) => ({
    object: input.duesId,
    detail: { receipt: input.receipt, minor: output.minor },
  }),
});

/** Exempts a member from a year's dues, with the reason they read. Refusals: NOT_DUE, OWN. */
export const exemptDues = defineCommand({
  name: "dues.exempt",
  input: exemptInput,
  errors: ["NOT_DUE", "OWN"],
  load: ({ tx, input, actor }) => lockDues(tx, input.duesId, actor),
  policy: (actor, { resource }) => mayTake(actor, resource.body),
  handler: async ({ tx, input: { reason }, resource: dues, actor, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody exempts");
    if (isNear(actor, dues.artisanId)) fail("OWN");
    const exempt = { state: "exempt", exemptReason: reason, recordedBy: actor.userId } as const;
    if (!(await endDues(tx, dues.id, exempt))) fail("NOT_DUE");
    await book(tx, { type: "body_dues", id: dues.id, kind: "exempt" }, duesExemptEntries(ofDues(dues)));
    await endPages(tx, dues.id);
    await enqueue(tx, mailJob, { template: "body-dues", id: `${dues.id} exempt` });
    return { minor: dues.amountMinor };
  },
  audit: ({ input, output }) => ({ object: input.duesId, detail: { minor: output.minor } }),
});

/** Has payment pages ended that are still open for dues: nobody should pay what is settled. */
async function endPages(tx: Tx, duesId: Id<"dues">): Promise<void> {
  const open = await asProduct(tx, () =>
    tx
      .select({ attemptId: bodyDuesAttempt.id })
      .from(bodyDuesAttempt)
      .where(and(eq(bodyDuesAttempt.duesId, duesId), isNull(bodyDuesAttempt.endedAt))),
  );
  await enqueueAll(tx, endDuesPaymentJob, open);
}
