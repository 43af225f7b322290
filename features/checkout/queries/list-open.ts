import "server-only";
import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { checkout, refund, stripeEvent } from "#db/schema/index.ts";
import { holdingStates } from "#features/checkout/domain/transitions.ts";
import type { Id } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;

/** Checkouts of a browser that still hold stock, oldest first. */
export async function listOpenOfVisitor(visitorHash: string): Promise<Id<"checkout">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const rows = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(and(eq(checkout.visitorHash, visitorHash), inArray(checkout.state, [...holdingStates])))
      .orderBy(asc(checkout.createdAt));
    return rows.map((row) => row.id);
  });
}

/** Checkouts made before `before` that are neither paid nor ended. */
export async function listUnsettled(before: Date, limit = 200): Promise<Id<"checkout">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const rows = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(and(inArray(checkout.state, [...holdingStates]), lt(checkout.createdAt, before)))
      .orderBy(asc(checkout.createdAt))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}

/** Stored events that nobody finished, and refunds that are due or unanswered since before `before`. */
export async function listUnfinished(
  before: Date,
): Promise<{ eventIds: string[]; refundIds: Id<"refund">[] }> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const events = await tx
      .select({ id: stripeEvent.id })
      .from(stripeEvent)
      .where(and(inArray(stripeEvent.state, ["received", "failed"]), lt(stripeEvent.receivedAt, before)))
      .limit(200);
    const refunds = await tx
      .select({ id: refund.id })
      .from(refund)
      .where(and(inArray(refund.state, ["due", "sent"]), lt(refund.updatedAt, before)))
      .limit(200);
    return { eventIds: events.map((row) => row.id), refundIds: refunds.map((row) => row.id) };
  });
}
