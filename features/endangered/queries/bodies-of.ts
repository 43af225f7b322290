import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** The bodies that somebody speaks for about a craft: where they hold an office today and practise the craft themselves. */
export async function bodiesOf(tx: Tx, craftId: Id<"craft">, actor: Actor): Promise<Id<"body">[]> {
  if (actor.kind !== "person") return [];
  const { rows } = (await tx.execute(
    sql`select distinct body_id from craft_readers(${craftId}) where user_id = ${actor.userId}
      and artisan_id = any (actor_artisans()) order by body_id`,
  )) as unknown as { rows: { body_id: Id<"body"> }[] };
  return rows.map((row) => row.body_id);
}
