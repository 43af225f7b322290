import "server-only";
import { and, inArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { readRows } from "#features/listing/queries/read-rows.ts";
import { type Actor, artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Pieces that a studio's list shows; a workshop with more finds them by their state first. */
const most = 500;

/** The maker's pieces: what they have to do first, then what is shown, then the rest, newest first. */
export const myListings = defineQuery({
  name: "listing.my-pieces",
  input: z.strictObject({}),
  handler: ({ tx, actor }) =>
    readRows(tx, {
      where: inMyHands(actor),
      order: sql`array_position(array['revision_requested', 'draft', 'proposed', 'published', 'paused', 'sold', 'archived'],
        ${piece.state}), ${piece.createdAt} desc, ${piece.id}`,
      limit: most,
      offset: 0,
    }),
  policy: (actor) => (artisanIdsOf(actor).length + crewIdsOf(actor, "maker").length > 0 ? "allow" : "hide"),
});

/** All pieces of the workshops somebody manages, and those they made where they are a maker. */
function inMyHands(actor: Actor): SQL | undefined {
  const userId = actor.kind === "person" ? actor.userId : "";
  const made = sql`exists (select 1 from piece_maker pm join workshop_member m on m.id = pm.member_id
    where pm.piece_id = ${piece.id} and m.user_id = ${userId} and m.ended_at is null)`;
  return or(
    inArray(piece.artisanId, artisanIdsOf(actor)),
    and(inArray(piece.artisanId, crewIdsOf(actor, "maker")), made),
  );
}
