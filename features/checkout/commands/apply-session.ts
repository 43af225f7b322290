import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { attempt, checkout } from "#db/schema/index.ts";
import { commitSale } from "#features/checkout/commands/commit-sale.ts";
import { oweRefund } from "#features/checkout/commands/owe-refund.ts";
import { parkReceipt } from "#features/checkout/commands/park-receipt.ts";
import { releaseCheckout } from "#features/checkout/commands/release-checkout.ts";
import { type Decision, decideSettlement } from "#features/checkout/domain/decide-settlement.ts";
import { checkoutTransitions } from "#features/checkout/domain/transitions.ts";
import { listPieceTags } from "#features/checkout/queries/list-piece-tags.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
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
  }),
  errors: [],
  load: async ({ tx, input: { facts } }) => {
    const row = isId("checkout", facts.checkoutId) ? await lockCheckout(tx, facts.checkoutId) : null;
    return { checkout: row, current: row ? await newestAttempt(tx, row.id) : null };
  },
  policy: onlySystem,
  handler: async ({ tx, input: { facts }, resource, now }) => {
    const { checkout: row, current } = resource;
    if (!row) {
      if (facts.isPaid) await parkReceipt(tx, facts, null, "UNKNOWN_CHECKOUT");
      return { outcome: facts.isPaid ? "parked" : "nothing", changed: [] as string[] };
    }
    // A webhook may know the session before the answer to our own call was stored.
    const isCurrent = !current?.sessionId || current.sessionId === facts.id;
    const expectsLive = env().APP_ENV === "production";
    const decision = decideSettlement(row, facts, { isLive: expectsLive, isCurrent });
    await carryOut(tx, row, facts, decision, now);
    const changed =
      decision.do === "nothing" ? [] : [tags.pieces(), tags.home(), ...(await listPieceTags(tx, row.id))];
    return { outcome: decision.do, changed };
  },
  audit: ({ input: { facts }, output: { outcome } }) =>
    outcome === "nothing"
      ? null
      : { object: facts.checkoutId ?? facts.id, detail: { session: facts.id, outcome } },
  invalidates: ({ output }) => output.changed,
});

async function carryOut(
  tx: Tx,
  row: Checkout,
  facts: SessionFacts,
  decision: Decision,
  now: Date,
): Promise<void> {
  switch (decision.do) {
    case "nothing":
      return;
    case "commit":
    case "commit-late":
      return commitSale(tx, row, facts, { isLate: decision.do === "commit-late", now });
    case "await":
      await tx
        .update(checkout)
        .set({ state: "awaiting_async" })
        .where(and(eq(checkout.id, row.id), eq(checkout.state, row.state)));
      return;
    case "release":
      return releaseCheckout(tx, row.id, row.state, "expired");
    case "refund-second":
      return oweRefund(tx, row.id, facts, "second_payment");
    case "review": {
      await parkReceipt(tx, facts, row.id, decision.reason);
      // Money that arrives for a checkout which is already paid is parked without touching the sale.
      if (!checkoutTransitions[row.state].includes("review")) return;
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
