import "server-only";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { readRows } from "#features/listing/queries/read-rows.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Pieces that a studio's list shows; a workshop with more finds them by their state first. */
const most = 500;

/** The maker's pieces: what they have to do first, then what is shown, then the rest, newest first. */
export const myListings = defineQuery({
  name: "listing.my-pieces",
  input: z.strictObject({}),
  handler: ({ tx, actor }) =>
    readRows(tx, {
      where: inArray(piece.artisanId, artisanIdsOf(actor)),
      order: sql`array_position(array['revision_requested', 'draft', 'proposed', 'published', 'paused', 'sold', 'archived'],
        ${piece.state}), ${piece.createdAt} desc, ${piece.id}`,
      limit: most,
      offset: 0,
    }),
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});
