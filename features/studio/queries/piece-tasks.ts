import "server-only";
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece, pieceMaker, workshopMember } from "#db/schema/index.ts";
import { photosOf } from "#features/studio/queries/photos-of.ts";
import type { Task } from "#features/studio/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";

const most = 20;

/** Pieces that wait for their maker: sent back by the chamber, or begun and still without a photograph. */
export async function pieceTasks(tx: Tx, actor: Actor): Promise<Task[]> {
  const mine = inMyHands(actor);
  if (!mine) return [];
  const hasPhoto = sql`exists (select 1 from piece_image i where i.piece_id = ${piece.id})`;
  const rows = await tx
    .select({ id: piece.id, state: piece.state, title: piece.title })
    .from(piece)
    .where(
      and(
        mine,
        or(eq(piece.state, "revision_requested"), and(eq(piece.state, "draft"), sql`not ${hasPhoto}`)),
      ),
    )
    .orderBy(desc(piece.createdAt), desc(piece.id))
    .limit(most);
  const images = await photosOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, state, title }) => ({
    ...{ id, kind: state === "draft" ? ("photos" as const) : ("sentBack" as const) },
    ...{ href: `/studio/pieces/${id}${state === "draft" ? "/photos" : ""}`, by: null, isLate: false },
    ...{ about: title, count: 1, image: images.get(id) ?? null },
  }));
}

/** Pieces of the workshops somebody manages, and those they made in workshops they are a maker of. */
function inMyHands(actor: Actor) {
  if (actor.kind !== "person") return null;
  const managed = artisanIdsOf(actor);
  const making: Id<"artisan">[] = crewIdsOf(actor, "maker");
  if (managed.length + making.length === 0) return null;
  const made = sql`exists (select 1 from ${pieceMaker} join ${workshopMember} on ${workshopMember.id} = ${pieceMaker.memberId}
    where ${pieceMaker.pieceId} = ${piece.id} and ${workshopMember.userId} = ${actor.userId})`;
  return or(
    managed.length > 0 ? inArray(piece.artisanId, managed) : undefined,
    making.length > 0 ? and(inArray(piece.artisanId, making), made) : undefined,
  );
}
