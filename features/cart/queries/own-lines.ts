import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { cartLimits, lockCart } from "#features/cart/commands/own-cart.ts";
import type { OwnLine } from "#features/cart/domain/own-line.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { money } from "#lib/money/money.ts";

type Row = { sku: string; quantity: number; seen: string | null; origin: Id<"collection"> | null };

/**
 * What is in the actor's basket, in the order it was put there: the account's and this browser's together, as they will be once
 * a step has joined them. Writes nothing, because pages are read with it.
 */
export async function readOwnLines(tx: Tx, actor: Actor): Promise<OwnLine[]> {
  if (actor.kind === "system") return [];
  const userId = actor.kind === "person" ? actor.userId : null;
  if (!userId && !actor.visitorHash) return [];
  const { rows } = (await tx.execute(sql`
    select l.sku,
      case when count(*) = 1 then max(l.quantity) else least(sum(l.quantity), ${cartLimits.quantity}, greatest(1,
        coalesce((select s.on_hand - s.held from stock s where s.sku = l.sku), 1))) end::int as quantity,
      (array_agg(l.seen_unit_minor order by l.added_at desc))[1] as seen,
      (array_agg(l.collection_id order by l.collection_id is null, l.added_at desc))[1] as origin
    from cart c join cart_line l on l.cart_id = c.id
    where c.user_id = ${userId} or c.visitor_hash = ${actor.visitorHash ?? null}
    group by l.sku order by min(l.added_at), l.sku`)) as unknown as { rows: Row[] };
  return rows.map(({ sku, quantity, seen, origin }) => ({
    ...{ sku, quantity, collectionId: origin },
    seen: seen === null ? null : money(Number(seen), "MAD"),
  }));
}

/**
 * What is in the actor's basket, with its row locked until the transaction ends: for whoever is about to sell it. Its lines are
 * left where they are, because a sale that is being settled clears them behind the shelves that are locked next.
 */
export async function lockOwnLines(tx: Tx, actor: Actor): Promise<OwnLine[]> {
  // In this order: the lines are read when the lock is held. Whoever has no basket to lock has no lines.
  const [, lines] = await together([lockCart(tx, actor), readOwnLines(tx, actor)]);
  return lines;
}
