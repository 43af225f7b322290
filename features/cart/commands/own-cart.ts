import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cart } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The browser's basket, made when it has none, locked until the transaction ends. Null without a visitor. */
export async function ownCart(tx: Tx, actor: Actor): Promise<{ id: Id<"cart"> } | null> {
  if (actor.kind === "system" || !actor.visitorHash) return null;
  const userId = actor.kind === "person" ? actor.userId : null;
  const [row] = await tx
    .insert(cart)
    .values({ visitorHash: actor.visitorHash, userId })
    .onConflictDoUpdate({
      target: cart.visitorHash,
      set: { updatedAt: sql`now()`, userId: sql`coalesce(excluded.user_id, ${cart.userId})` },
    })
    .returning({ id: cart.id });
  return row ?? null;
}
