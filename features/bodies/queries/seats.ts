import "server-only";
import { eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { type BodyOffice, craftBody } from "#db/schema/bodies.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, heldIdsOf } from "#lib/kernel/actor.ts";

/** An office of an active body and who speaks in it: whoever holds the member's registration, no manager whom a workshop took in. */
export type Seat = {
  userId: Id<"user">;
  artisanId: Id<"artisan">;
  memberId: Id<"bodyMember">;
  office: BodyOffice;
};

/** Every office that is held in a body today, one row a person and office. */
export async function speakersOf(tx: Tx, bodyId: Id<"body">): Promise<Seat[]> {
  const { rows } = (await tx.execute(
    sql`select user_id, artisan_id, member_id, office from body_speakers(${bodyId}) order by member_id, office, user_id`,
  )) as unknown as { rows: { user_id: string; artisan_id: string; member_id: string; office: BodyOffice }[] };
  return rows.map((row) => ({
    userId: row.user_id as Seat["userId"],
    artisanId: row.artisan_id as Seat["artisanId"],
    memberId: row.member_id as Seat["memberId"],
    office: row.office,
  }));
}

/** The offices somebody holds in a body today. */
export async function seatsOf(tx: Tx, bodyId: Id<"body">, actor: Actor): Promise<Seat[]> {
  if (actor.kind !== "person") return [];
  const own = heldIdsOf(actor);
  const all = await speakersOf(tx, bodyId);
  return all.filter(({ userId, artisanId }) => userId === actor.userId && own.includes(artisanId));
}

export type SeatedBody = typeof craftBody.$inferSelect & { seats: Seat[] };

/**
 * A body with the offices that the actor holds in it. Read by the product: whether the actor may see what hangs on it is for the
 * caller's policy to say.
 */
export async function seatedBody(tx: Tx, bodyId: Id<"body">, actor: Actor): Promise<SeatedBody | null> {
  const [row] = await asProduct(tx, () => tx.select().from(craftBody).where(eq(craftBody.id, bodyId)));
  return row ? { ...row, seats: await seatsOf(tx, bodyId, actor) } : null;
}

/** The same for a command: held for sharing, so that the body is not dissolved meanwhile. */
export async function holdBody(tx: Tx, bodyId: Id<"body">, actor: Actor): Promise<SeatedBody | null> {
  await asProduct(tx, () =>
    tx.select({ id: craftBody.id }).from(craftBody).where(eq(craftBody.id, bodyId)).for("share"),
  );
  return seatedBody(tx, bodyId, actor);
}

/** The bodies in which a person holds an office today. */
export async function bodiesSpokenFor(tx: Tx, actor: Actor): Promise<Id<"body">[]> {
  const own = heldIdsOf(actor);
  if (own.length === 0) return [];
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select distinct o.body_id from craft_body_office o
      join craft_body b on b.id = o.body_id and b.state = 'active'
      join craft_body_member m on m.id = o.member_id and m.until is null
      where o.until is null and m.artisan_id = any (array[${sql.join(
        own.map((id) => sql`${id}`),
        sql`, `,
      )}]::text[]) order by o.body_id`),
  )) as unknown as { rows: { body_id: Id<"body"> }[] };
  return rows.map((row) => row.body_id);
}
