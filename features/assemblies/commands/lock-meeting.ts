import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { bodyMeeting, bodyMinutes } from "#db/schema/body-minutes.ts";
import { holdBody, type SeatedBody } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, heldIdsOf } from "#lib/kernel/actor.ts";

type Meeting = typeof bodyMeeting.$inferSelect;
type Minutes = typeof bodyMinutes.$inferSelect;
export type LockedMeeting = { meeting: Meeting; body: SeatedBody; latest: Minutes | null };

/** A meeting with its body and its newest minutes, locked until the transaction ends. */
export async function lockMeeting(tx: Tx, id: Id<"meeting">, actor: Actor): Promise<LockedMeeting | null> {
  const [meeting] = await asProduct(tx, () =>
    tx.select().from(bodyMeeting).where(eq(bodyMeeting.id, id)).for("update"),
  );
  const body = meeting && (await holdBody(tx, meeting.bodyId, actor));
  if (!meeting || !body) return null;
  const [latest] = await asProduct(tx, () =>
    tx.select().from(bodyMinutes).where(eq(bodyMinutes.meetingId, id)).orderBy(desc(bodyMinutes.n)).limit(1),
  );
  return { meeting, body, latest: latest ?? null };
}

/** The meeting of minutes, locked, with these minutes. */
export async function lockMinutes(tx: Tx, id: Id<"minutes">, actor: Actor) {
  const [seen] = await asProduct(tx, () => tx.select().from(bodyMinutes).where(eq(bodyMinutes.id, id)));
  const locked = seen && (await lockMeeting(tx, seen.meetingId, actor));
  if (!locked) return null;
  const [minutes] = await asProduct(tx, () => tx.select().from(bodyMinutes).where(eq(bodyMinutes.id, id)));
  return minutes ? { ...locked, minutes } : null;
}

/** The memberships of today that somebody's own registrations have in a body. */
export async function ownMembers(tx: Tx, bodyId: Id<"body">, actor: Actor): Promise<Id<"bodyMember">[]> {
  const own = heldIdsOf(actor);
  if (own.length === 0) return [];
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: craftBodyMember.id, artisanId: craftBodyMember.artisanId })
      .from(craftBodyMember)
      .where(and(eq(craftBodyMember.bodyId, bodyId), isNull(craftBodyMember.until))),
  );
  return rows.filter(({ artisanId }) => own.includes(artisanId)).map(({ id }) => id);
}
