import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { attempt, checkout, hold, unmatchedReceipt } from "#db/schema/index.ts";
import { commitSale } from "#features/checkout/commands/commit-sale.ts";
import { parkReceipt } from "#features/checkout/commands/park-receipt.ts";
import { releaseCheckout } from "#features/checkout/commands/release-checkout.ts";
import { type Decision, decideSettlement } from "#features/checkout/domain/decide-settlement.ts";
import { checkoutTransitions } from "#features/checkout/domain/transitions.ts";
import { listPieceTags } from "#features/checkout/queries/list-piece-tags.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { oweRefund, receiptOf } from "#features/refunds/index.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { tags } from "#lib/cache/tags.ts";
import { env } from "#lib/env.ts";
import { isId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Checkout = NonNullable<Awaited<ReturnType<typeof lockCheckout>>>;

/**
 * Makes the database agree with what the provider says of a session: the one place where a payment becomes an
 * order. Called by the webhook, the return page and the reconciler; running it again changes nothing.
 */
export const applySession = defineCommand({
  name: "checkout.apply-session",
  input: z.strictObject({
    facts: z.custom<SessionFacts>((value) => typeof value === "object" && value !== null),
    /** A person has made this session's parked money the payment of the checkout. */
    isAssigned: z.boolean().optional(),
  }),
  errors: [],
  load: async ({ tx, input: { facts, isAssigned } }) => {
    if (!isId("checkout", facts.checkoutId))
      return { checkout: null, current: null, isHeld: false, isParked: false };
    // In this order: attempt and receipt are read when the lock is held.
    const [row, current, receipt] = await together([
      lockCheckout(tx, facts.checkoutId),
      newestAttempt(tx, facts.checkoutId),
      parkedReceipt(tx, facts.id),
    ]);
    // Units stay promised to a checkout in review unless they were free before the wrong payment came.
    const isHeld = row?.state === "review" && (await hasUnits(tx, row.id));
    return { checkout: row, current, isHeld, isParked: receipt !== null && !isAssigned };
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource, now }) => {
    const { checkout: row, current, isHeld, isParked } = resource;
    if (!row) {
      if (facts.isPaid) await parkReceipt(tx, facts, null, "UNKNOWN_CHECKOUT");
      return { outcome: facts.isPaid ? "parked" : "nothing", changed: [] as string[] };
    }
    // A webhook may know the session before the answer to our own call was stored.
    const isCurrent = !current?.sessionId || current.sessionId === facts.id;
    const expectsLive = env().APP_ENV === "production";
    const decision = decideSettlement(row, facts, { isLive: expectsLive, isCurrent, isHeld, isParked });
    return { outcome: decision.do, changed: await carryOut(tx, row, facts, decision, now) };
  },
  audit: ({ input: { facts }, output: { outcome } }) =>
    outcome === "nothing"
      ? null
      : { object: facts.checkoutId ?? facts.id, detail: { session: facts.id, outcome } },
  invalidates: ({ output }) => output.changed,
});

/** Does what was decided. Returns the cache tags that are stale. */
async function carryOut(
  tx: Tx,
  row: Checkout,
  facts: SessionFacts,
  decision: Decision,
  now: Date,
): Promise<string[]> {
  if (decision.do === "nothing") return [];
  if (decision.do === "commit" || decision.do === "commit-late")
    return commitSale(tx, row, { receipt: receiptOf(facts), isLate: decision.do === "commit-late", now });
  await carryOutOther(tx, row, facts, decision);
  return [tags.pieces(), tags.home(), ...(await listPieceTags(tx, row.id))];
}

type Other = Exclude<Decision, { do: "nothing" | "commit" | "commit-late" }>;

async function carryOutOther(tx: Tx, row: Checkout, facts: SessionFacts, decision: Other): Promise<void> {
  switch (decision.do) {
    case "await":
      await tx
        .update(checkout)
        .set({ state: "awaiting_async" })
        .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)));
      return;
    case "release":
      return releaseCheckout(tx, row.id, row.state, "expired");
    case "refund-second":
      return oweRefund(tx, row.id, receiptOf(facts), "second_payment");
    case "review": {
      await parkReceipt(tx, facts, row.id, decision.reason);
      // Money that arrives for a checkout which is already paid, or is paid another way, is parked without touching it.
      if (row.method !== "card" || !checkoutTransitions[row.state].includes("review")) return;
      await tx
        .update(checkout)
        .set({ state: "review", reviewReason: decision.reason })
        .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)));
    }
  }
}

async function newestAttempt(tx: Tx, checkoutId: Checkout["id"]) {
  const [row] = await tx
    .select({ sessionId: attempt.sessionId })
    .from(attempt)
    .where(eq(attempt.checkoutId, checkoutId))
    .orderBy(desc(attempt.n))
    .limit(1);
  return row ?? null;
}

async function parkedReceipt(tx: Tx, sessionId: string) {
  const [row] = await tx
    .select({ id: unmatchedReceipt.id })
    .from(unmatchedReceipt)
    .where(eq(unmatchedReceipt.sessionId, sessionId));
  return row ?? null;
}

async function hasUnits(tx: Tx, checkoutId: Checkout["id"]): Promise<boolean> {
  const held = await tx
    .select({ sku: hold.sku })
    .from(hold)
    .where(and(eq(hold.checkoutId, checkoutId), eq(hold.state, "active")))
    .limit(1);
  return held.length > 0;
}
