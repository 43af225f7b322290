import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDuesAttempt } from "#db/schema/body-dues.ts";
import { unmatchedReceipt } from "#db/schema/ledger.ts";
import { type Became, becameOf, decideSettlement, parkReceipt } from "#features/checkout/index.ts";
import { endDues, type Locked, lockDues, ofDues } from "#features/dues/commands/lock-dues.ts";
import { duesCardEntries, postJournal } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";
import { isId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Makes the books agree with what the provider says of a payment page of dues, by the same decisions as a checkout's. Money for dues that
 * were settled meanwhile, or that does not match, is parked for a person to pay back. Running it again changes nothing. Gives what became of
 * the payment.
 */
export const applyDuesSession = defineCommand({
  name: "dues.apply-session",
  input: z.strictObject({
    facts: z.custom<SessionFacts>((value) => typeof value === "object" && value !== null),
  }),
  errors: [],
  load: async ({ tx, input: { facts }, actor }) => {
    if (!isId("dues", facts.checkoutId)) return null;
    const dues = await lockDues(tx, facts.checkoutId, actor);
    const parked = await tx
      .select({ id: unmatchedReceipt.id })
      .from(unmatchedReceipt)
      .where(eq(unmatchedReceipt.sessionId, facts.id));
    return { dues, isParked: parked.length > 0 };
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource: { dues, isParked }, now }) => {
    if (!dues) {
      if (facts.isPaid && !isParked) await parkReceipt(tx, facts, null, "UNKNOWN_CHECKOUT");
      const became: Became = facts.isPaid ? "parked" : "waiting";
      return { outcome: facts.isPaid ? "parked" : "nothing", became };
    }
    const isLive = env().APP_ENV === "production";
    const checkout = asCheckout(dues);
    const decision = decideSettlement(checkout, facts, { isLive, isCurrent: true, isParked });
    let outcome: string = decision.do;
    switch (decision.do) {
      case "commit":
        if (!(await settle(tx, dues, facts, now))) outcome = "nothing";
        break;
      case "refund-second":
        await parkReceipt(tx, facts, null, "DUES_PAID");
        break;
      case "review":
        await parkReceipt(tx, facts, null, decision.reason);
        break;
    }
    if (facts.status !== "open") await endAttempt(tx, facts.id, now);
    const isBooked =
      facts.isPaid && checkout.paymentIntent !== null && checkout.paymentIntent === facts.paymentIntent;
    return { outcome, became: becameOf(decision, { isParked, isBooked }) };
  },
  audit: ({ input: { facts }, output: { outcome } }) =>
    outcome === "nothing"
      ? null
      : { object: facts.checkoutId ?? facts.id, detail: { session: facts.id, outcome } },
});

/** Dues as the decisions of a checkout know a purchase: one thing without delivery. */
const asCheckout = (dues: Locked) => ({
  ...{ state: dues.state === "due" ? ("pending" as const) : ("paid" as const), method: "card" as const },
  ...{ currency: dues.currency, itemsMinor: dues.amountMinor, totalMinor: dues.amountMinor },
  ...{ shippingMinor: 0, dutiesMinor: 0, fundGiftMinor: 0 },
  paymentIntent: dues.paidHow === "card" ? dues.receipt : null,
});

/** Books a payment, once by its intent: what was taken back since is not paid by hearing of it again. Says whether it was booked. */
async function settle(tx: Tx, dues: Locked, facts: SessionFacts, now: Date): Promise<boolean> {
  const source = { type: "body_dues", id: dues.id, kind: `card ${facts.paymentIntent ?? ""}` } as const;
  if (!(await asProduct(tx, () => postJournal(tx, source, duesCardEntries(ofDues(dues)))))) return false;
  const paid = { state: "paid", paidHow: "card", paidAt: now, receipt: facts.paymentIntent } as const;
  if (!(await endDues(tx, dues.id, paid))) throw new Error(`${dues.id} is no longer due`);
  await enqueue(tx, mailJob, { template: "body-dues", id: `${dues.id} paid` });
  return true;
}

async function endAttempt(tx: Tx, sessionId: string, endedAt: Date): Promise<void> {
  await tx
    .update(bodyDuesAttempt)
    .set({ endedAt })
    .where(and(eq(bodyDuesAttempt.sessionId, sessionId), isNull(bodyDuesAttempt.endedAt)));
}
