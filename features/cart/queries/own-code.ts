import "server-only";
import { and, desc, eq, isNotNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cart } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The baskets of an actor: the account's and this browser's. Undefined for whoever has none. */
export function ownBaskets(actor: Actor) {
  if (actor.kind === "system") return undefined;
  return or(
    ...(actor.kind === "person" ? [eq(cart.userId, actor.userId)] : []),
    ...(actor.visitorHash ? [eq(cart.visitorHash, actor.visitorHash)] : []),
  );
}

/** The code of a promotion that stands in the actor's basket, as it was typed last. Null without one. */
export async function readOwnCode(tx: Tx, actor: Actor): Promise<string | null> {
  const own = ownBaskets(actor);
  if (!own) return null;
  const [row] = await tx
    .select({ code: cart.promoCode })
    .from(cart)
    .where(and(own, isNotNull(cart.promoCode)))
    .orderBy(desc(cart.updatedAt))
    .limit(1);
  return row?.code ?? null;
}
