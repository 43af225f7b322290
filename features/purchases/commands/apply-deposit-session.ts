import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { unmatchedReceipt } from "#db/schema/ledger.ts";
import { type Became, becameOf, decideSettlement, parkReceipt } from "#features/checkout/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { book } from "#features/purchases/commands/book.ts";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { paidByCard } from "#features/purchases/commands/entries.ts";
import { lockPledge } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Held = NonNullable<Awaited<ReturnType<typeof lockPledge>>> & {
  attempt: typeof depositAttempt.$inferSelect;
};

/**
 * Makes the books agree with what the provider says of a page for a deposit, by the same decisions as a checkout's. Money for a pledge
 * that waits for none, or for another amount, is parked for a person to pay back. Running it again changes nothing. Gives what became of
 * the payment.
 */
export const applyDepositSession = defineCommand({
  name: "purchases.apply-deposit-session",
  input: z.strictObject({
    facts: z.custom<SessionFacts>((value) => typeof value === "object" && value !== null),
  }),
  errors: [],
  load: async ({ tx, input: { facts } }) => {
    if (!isId("depositAttempt", facts.checkoutId)) return null;
    const held = await lockAttempt(tx, facts.checkoutId);
    const parked = await tx
      .select({ id: unmatchedReceipt.id })
      .from(unmatchedReceipt)
      .where(eq(unmatchedReceipt.sessionId, facts.id));
    return { held, isParked: parked.length > 0 };
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource: { held, isParked }, now }) => {
    if (!held) {
      if (facts.isPaid && !isParked) await parkReceipt(tx, facts, null, "UNKNOWN_CHECKOUT");
      const became: Became = facts.isPaid ? "parked" : "waiting";
      return { outcome: facts.isPaid ? "parked" : "nothing", became };
    }
    const isLive = env().APP_ENV === "production";
    const decision = decideSettlement(asCheckout(held), facts, { isLive, isCurrent: true, isParked });
    switch (decision.do) {
      case "commit":
        await take(tx, held, facts.paymentIntent, now);
        break;
      case "refund-second":
        await parkReceipt(tx, facts, null, "DEPOSIT_NOT_AWAITED");
        break;
      case "review":
        await parkReceipt(tx, facts, null, decision.reason);
        break;
    }
    if (facts.status !== "open")
      await tx
        .update(depositAttempt)
        .set({ endedAt: now })
        .where(and(eq(depositAttempt.id, held.attempt.id), isNull(depositAttempt.endedAt)));
    const isBooked = facts.isPaid && isOf(held, facts.paymentIntent);
    return { outcome: decision.do as string, became: becameOf(decision, { isParked, isBooked }) };
  },
  audit: ({ input: { facts }, output: { outcome } }) =>
    outcome === "nothing"
      ? null
      : { object: facts.checkoutId ?? facts.id, detail: { session: facts.id, outcome } },
});

/** An attempt with its pledge and purchase, read behind the purchase's lock: card and counter meet here. */
async function lockAttempt(tx: Tx, id: Id<"depositAttempt">): Promise<Held | null> {
  const which = eq(depositAttempt.id, id);
  const [seen] = await tx.select({ pledgeId: depositAttempt.pledgeId }).from(depositAttempt).where(which);
  const held = seen && (await lockPledge(tx, seen.pledgeId));
  const [attempt] = held ? await tx.select().from(depositAttempt).where(which) : [];
  return held && attempt ? { ...held, attempt } : null;
}

/** Whether this very amount is what the pledge waits for. */
const isAwaited = ({ purchase, pledge, attempt }: Held): boolean =>
  purchase.state === "open" &&
  pledge.state === "pledged" &&
  attempt.paidAt === null &&
  attempt.amountMinor === pledge.packages * purchase.depositMinor;

/** Whether a payment is the one that this attempt was booked with. */
const isOf = ({ attempt }: Held, paymentIntent: string | null): boolean =>
  attempt.paymentIntent !== null && attempt.paymentIntent === paymentIntent;

/** A deposit as the decisions of a checkout know a purchase: one thing without delivery. */
const asCheckout = (held: Held) => ({
  ...{ state: isAwaited(held) ? ("pending" as const) : ("paid" as const), method: "card" as const },
  ...{ currency: held.attempt.currency, paymentIntent: held.attempt.paymentIntent },
  ...{ itemsMinor: held.attempt.amountMinor, totalMinor: held.attempt.amountMinor },
  ...{ shippingMinor: 0, dutiesMinor: 0, fundGiftMinor: 0 },
});

/** The deposit is the chamber's, and with us: the pledge counts as from the counter. */
async function take(
  tx: Tx,
  { purchase, pledge, attempt }: Held,
  paymentIntent: string | null,
  now: Date,
): Promise<void> {
  const paid = await tx
    .update(depositAttempt)
    .set({ paymentIntent, paidAt: now, endedAt: now })
    .where(and(eq(depositAttempt.id, attempt.id), isNull(depositAttempt.paidAt)))
    .returning({ id: depositAttempt.id });
  if (paid.length !== 1) throw new Error(`${attempt.id} is paid already`);
  await movePledge(tx, pledge, "deposited");
  const source = { type: "purchase_pledge", id: pledge.id, kind: `card ${paymentIntent ?? ""}` } as const;
  await book(tx, source, paidByCard(purchase, pledge.artisanId, attempt.amountMinor));
  await endPages(tx, purchase.id, pledge.id);
  await asProduct(tx, () => enqueue(tx, mailJob, { template: "deposit-card", id: `${attempt.id} paid` }));
}
