import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { bodyDues } from "#db/schema/body-dues.ts";
import { artisanOrder, checkout, depositAttempt, dispute, journal } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { chargeBackDuesJob } from "#features/dues/jobs.ts";
import { disputeMovementEntries, freezePayables, postJournal, thawPayables } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { orderTransitions } from "#features/orders/index.ts";
import { chargeBackDepositJob } from "#features/purchases/jobs.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { meaningOf, waitsForAnswer } from "#features/refunds/domain/dispute-status.ts";
import type { DisputeFacts } from "#lib/adapters/stripe/disputes-port.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";

type Order = { id: Id<"order">; artisanId: Id<"artisan">; state: OrderState };

/**
 * Makes the books and the orders agree with what the provider says of a dispute: every movement booked once, makers' money kept
 * back while it is open, orders moved to where it stands, lost dues of a craft body put back to due, a
 * lost deposit of a purchase together owed again. Running it again changes
 * nothing, in whatever order events come.
 */
export const applyDispute = defineCommand({
  name: "refunds.apply-dispute",
  input: z.strictObject({
    facts: z.custom<DisputeFacts>((value) => typeof value === "object" && value !== null),
  }),
  errors: [],
  load: async ({ tx, input: { facts } }) => {
    const [owner] = facts.paymentIntent
      ? await tx
          .select({ id: checkout.id })
          .from(checkout)
          .where(eq(checkout.paymentIntent, facts.paymentIntent))
          .for("update")
      : [];
    const [dues] =
      facts.paymentIntent && !owner
        ? await tx
            .select({ id: bodyDues.id })
            .from(bodyDues)
            .where(and(eq(bodyDues.receipt, facts.paymentIntent), eq(bodyDues.paidHow, "card")))
        : [];
    const [deposit] =
      facts.paymentIntent && !owner && !dues
        ? await tx
            .select({ id: depositAttempt.id })
            .from(depositAttempt)
            .where(eq(depositAttempt.paymentIntent, facts.paymentIntent))
        : [];
    return {
      ...{ checkoutId: owner?.id ?? null, paidDues: dues?.id ?? null, depositAttemptId: deposit?.id ?? null },
      orders: owner ? await lockOrders(tx, owner.id) : [],
    };
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource, now }) => {
    const { checkoutId, paidDues, depositAttemptId, orders } = resource;
    const meaning = meaningOf(facts.status);
    const isClosed = meaning !== "open" && meaning !== "inquiry";
    const [known] = await tx
      .select()
      .from(dispute)
      .where(eq(dispute.stripeDisputeId, facts.id))
      .for("update");
    // Dues that are due again no longer name the payment: the dispute does.
    const duesId = paidDues ?? known?.duesId ?? null;
    const isHeldForOthers = duesId !== null || depositAttemptId !== null;
    if (!checkoutId && !isHeldForOthers)
      log.error({ dispute: facts.id }, "a charge that is none of ours is disputed");
    const said = {
      duesId,
      depositAttemptId,
      status: facts.status,
      reason: facts.reason,
      amountMinor: facts.amount.minor,
      dueBy: facts.dueBy,
      closedAt: isClosed ? (known?.closedAt ?? now) : null,
      // An inquiry that became a dispute, or an appeal, waits for an answer of its own.
      ...(waitsForAnswer(facts.status) && known && known.status !== facts.status
        ? { submittedAt: null, submission: null, remindedAt: null }
        : {}),
    };
    if (meaning === "won" && known && (known.bearer || (isHeldForOthers && (await isBorne(tx, facts.id)))))
      log.error({ dispute: known.id }, "a dispute was won after somebody had been made to bear it");
    const [row] = await tx
      .insert(dispute)
      .values({
        ...said,
        stripeDisputeId: facts.id,
        checkoutId,
        charge: facts.charge,
        currency: facts.amount.currency,
        openedAt: facts.openedAt,
      })
      .onConflictDoUpdate({ target: dispute.stripeDisputeId, set: said })
      .returning({ id: dispute.id });
    if (!row) throw new Error("dispute was not written");
    await bookMovements(tx, facts);
    await moveOrders(tx, orders, meaning);
    if (duesId && meaning === "lost") await enqueue(tx, chargeBackDuesJob, { disputeId: row.id });
    if (depositAttemptId && meaning === "lost")
      await enqueue(tx, chargeBackDepositJob, { disputeId: row.id });
    return { id: row.id, changed: known?.status !== facts.status };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: output.id, detail: { status: input.facts.status } } : null,
});

function lockOrders(tx: Tx, checkoutId: Id<"checkout">): Promise<Order[]> {
  return tx
    .select({ id: artisanOrder.id, artisanId: artisanOrder.artisanId, state: artisanOrder.state })
    .from(artisanOrder)
    .where(eq(artisanOrder.checkoutId, checkoutId))
    .orderBy(asc(artisanOrder.id))
    .for("update");
}

/** Whether what a dispute took is booked as lost already, as it is of dues and deposits without anybody's decision. */
async function isBorne(tx: Tx, stripeDisputeId: string): Promise<boolean> {
  const cause = and(eq(journal.sourceType, "dispute"), eq(journal.sourceId, stripeDisputeId));
  const booked = and(cause, eq(journal.kind, "lost"));
  return (await tx.select({ id: journal.id }).from(journal).where(booked)).length > 0;
}

/** Each movement once, by the provider's own name of the dispute; a second withdrawal, after an appeal, is a movement of its own. */
async function bookMovements(tx: Tx, facts: DisputeFacts): Promise<void> {
  const seen = { funds_withdrawn: 0, funds_reinstated: 0 };
  for (const movement of facts.movements) {
    const kind = movement.amount.minor < 0 ? "funds_withdrawn" : "funds_reinstated";
    seen[kind] += 1;
    const ofIt = seen[kind] === 1 ? kind : `${kind}-${seen[kind]}`;
    await postJournal(tx, { type: "dispute", id: facts.id, kind: ofIt }, disputeMovementEntries(movement));
  }
}

async function moveOrders(tx: Tx, orders: readonly Order[], meaning: ReturnType<typeof meaningOf>) {
  const ids = orders.map(({ id }) => id);
  if (ids.length === 0) return;
  const isHeld = meaning === "open" || meaning === "inquiry";
  if (isHeld) await freezePayables(tx, ids);
  // What a lost one cost is still to be decided: until then nothing of it is paid out.
  if (meaning === "lost") await freezePayables(tx, ids);
  if (meaning === "won" || meaning === "dropped") await thawPayables(tx, ids);
  await tx
    .update(artisanOrder)
    .set({ shipHold: isHeld || meaning === "lost" ? "dispute" : null })
    .where(inArray(artisanOrder.id, ids));
  if (meaning === "inquiry" || meaning === "dropped") return;
  for (const order of orders) await moveOne(tx, order, meaning);
}

const letters = { disputed: "dispute-opened", won: "dispute-won", lost: "dispute-lost" } as const;

/** To disputed, and on to won or lost, as far as the table allows it from where the order stands. */
async function moveOne(tx: Tx, order: Order, meaning: "open" | "won" | "lost"): Promise<void> {
  const road = meaning === "open" ? (["disputed"] as const) : (["disputed", meaning] as const);
  let { state } = order;
  for (const to of road) {
    if (state === to || !orderTransitions[state].includes(to)) continue;
    await moveOrder(tx, { ...order, state }, to);
    state = to;
    await enqueue(tx, mailJob, { template: letters[to], id: order.id });
  }
}
