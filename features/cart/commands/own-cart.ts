import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cart } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Units of one sku that a basket may hold, and days after which a basket that nobody touched is cleared away. */
export const cartLimits = { quantity: 20, days: 30 } as const;

/**
 * The actor's basket, made when there is none, locked until the transaction ends: the account's of whoever is signed in, and
 * the browser's of everybody else. What the browser gathered before its person signed in joins the account's here. Null for
 * whoever has neither.
 */
export async function ownCart(tx: Tx, actor: Actor): Promise<{ id: Id<"cart"> } | null> {
  const row = await lockCart(tx, actor);
  if (row && actor.kind === "person" && actor.visitorHash) await bringLines(tx, actor.visitorHash, row.id);
  return row;
}

/** The row of the actor's basket alone, made and locked: the lock against a double click. Null as for `ownCart`. */
export async function lockCart(tx: Tx, actor: Actor): Promise<{ id: Id<"cart"> } | null> {
  if (actor.kind === "person") return touch(tx, { userId: actor.userId });
  return actor.kind === "anonymous" && actor.visitorHash
    ? touch(tx, { visitorHash: actor.visitorHash })
    : null;
}

async function touch(
  tx: Tx,
  owner: { userId: Id<"user"> } | { visitorHash: string },
): Promise<{ id: Id<"cart"> }> {
  const [row] = await tx
    .insert(cart)
    .values(owner)
    .onConflictDoUpdate({
      target: "userId" in owner ? cart.userId : cart.visitorHash,
      set: { updatedAt: sql`now()` },
    })
    .returning({ id: cart.id });
  if (!row) throw new Error("the basket was neither made nor found");
  return row;
}

/**
 * Moves the browser's lines to the account's basket. Only rows that were taken away are put there, so that none counts twice
 * however many windows are open. Quantities add up to at most what is free and 20; of the two prices seen the newer stays.
 */
async function bringLines(tx: Tx, visitorHash: string, to: Id<"cart">): Promise<void> {
  await tx.execute(sql`with taken as (
      delete from cart_line l using cart c where c.id = l.cart_id and c.visitor_hash = ${visitorHash}
      returning l.sku, l.quantity, l.seen_unit_minor, l.added_at, l.collection_id
    )
    insert into cart_line (cart_id, sku, quantity, seen_unit_minor, added_at, collection_id)
    select ${to}, sku, quantity, seen_unit_minor, added_at, collection_id from taken
    on conflict (cart_id, sku) do update set
      quantity = least(cart_line.quantity + excluded.quantity, ${cartLimits.quantity}, greatest(1,
        coalesce((select s.on_hand - s.held from stock s where s.sku = excluded.sku), 1))),
      seen_unit_minor = case when excluded.added_at > cart_line.added_at
        then excluded.seen_unit_minor else cart_line.seen_unit_minor end,
      collection_id = coalesce(excluded.collection_id, cart_line.collection_id)`);
}
