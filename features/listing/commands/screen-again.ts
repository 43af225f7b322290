import "server-only";
import { and, eq, exists, isNotNull, notInArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { material, pieceMaterial } from "#db/schema/taxonomy.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { isLooser, restrictVariants } from "#features/listing/commands/restrict.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Pieces that the screening has something to say about: of some age, of a protected material, of a craft that stays home. */
function readScreened(tx: Tx) {
  const guarded = tx
    .select({ one: sql`1` })
    .from(pieceMaterial)
    .innerJoin(material, eq(material.key, pieceMaterial.materialKey))
    .where(and(eq(pieceMaterial.pieceId, piece.id), eq(material.isProtected, true)));
  return tx
    .select({ id: piece.id, madeYear: piece.madeYear, craftStaysHome: craft.exportRestricted })
    .from(piece)
    .innerJoin(craft, eq(craft.id, piece.craftId))
    .where(
      and(
        notInArray(piece.state, ["sold", "archived"]),
        or(isNotNull(piece.madeYear), eq(craft.exportRestricted, true), exists(guarded)),
      ),
    )
    .orderBy(piece.id);
}

/**
 * Screens again what is in the shop: a piece comes of age with the year, a rule, a material or a craft is judged anew. Only ever
 * restricts more. Answers the pieces whose options it restricted.
 */
export const screenAgain = defineCommand({
  name: "listing.screen-again",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const restricted: Id<"piece">[] = [];
    for (const one of await readScreened(tx)) {
      if (!(await isLooser(tx, one, now))) continue;
      // Options are written under their piece's lock; few pieces are locked, so that hardly a buyer waits for the whole round.
      const listing = await lockListing(tx, one.id);
      if (listing && (await restrictVariants(tx, listing, now)).tightened) restricted.push(one.id);
    }
    return { restricted };
  },
  audit: ({ output }) =>
    output.restricted.length > 0
      ? { object: output.restricted.join(" "), detail: { pieces: output.restricted.length } }
      : null,
  invalidates: ({ output }) => output.restricted.map((id) => tags.piece(id)),
});
