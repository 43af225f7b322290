import "server-only";
import { and, asc, eq, inArray, isNotNull, lt, or } from "drizzle-orm";
import { readAsActor, withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import type { PaymentMethod } from "#db/schema/checkout.ts";
import { checkout, refund } from "#db/schema/index.ts";
import { holdingStates } from "#features/checkout/domain/transitions.ts";
import type { Id } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;

/**
 * Checkouts of a browser, and of its person's account, that still hold stock, oldest first, and how each would be paid: they
 * share one basket.
 */
export async function listOpenOfBuyer(buyer: {
  visitorHash: string | null;
  userId: Id<"user"> | null;
}): Promise<{ id: Id<"checkout">; method: PaymentMethod }[]> {
  const own = or(
    ...(buyer.visitorHash ? [eq(checkout.visitorHash, buyer.visitorHash)] : []),
    ...(buyer.userId ? [eq(checkout.userId, buyer.userId)] : []),
  );
  if (!own) return [];
  const [rows] = await readAsActor(database(), asSystem, (tx) => [
    tx
      .select({ id: checkout.id, method: checkout.method })
      .from(checkout)
      .where(and(own, inArray(checkout.state, [...holdingStates])))
      .orderBy(asc(checkout.createdAt)),
  ]);
  return rows;
}

/** Checkouts made before `before` that are neither paid at the provider nor ended. */
export async function listUnsettled(before: Date, limit = 200): Promise<Id<"checkout">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const rows = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(
        and(
          eq(checkout.method, "card"),
          inArray(checkout.state, [...holdingStates]),
          lt(checkout.createdAt, before),
        ),
      )
      .orderBy(asc(checkout.createdAt))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}

/** Refunds that are due or unanswered since before `before`. */
export async function listUnfinished(before: Date): Promise<Id<"refund">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const refunds = await tx
      .select({ id: refund.id })
      .from(refund)
      .where(
        and(
          inArray(refund.state, ["due", "sent"]),
          lt(refund.updatedAt, before),
          // What did not pass the provider waits for a person.
          isNotNull(refund.paymentIntent),
        ),
      )
      .limit(200);
    return refunds.map((row) => row.id);
  });
}
