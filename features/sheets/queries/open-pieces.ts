import "server-only";
import { and, asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { piece } from "#db/schema/catalogue.ts";
import { isOpen } from "#features/listing/index.ts";
import { readOptions } from "#features/sheets/queries/held-pieces.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const most = 5000;

/** The open pieces of the actor's workshops, or those of them that are named: what a list to choose from says of each, no texts. */
export const openPieces = defineQuery({
  name: "sheets.open-pieces",
  input: z.strictObject({ ids: z.array(idSchema("piece")).max(most).nullable() }),
  handler: async ({ tx, input: { ids }, actor }): Promise<OpenPiece[]> => {
    const rows = await tx
      .select({
        ...{ id: piece.id, serial: piece.serial, reference: piece.reference },
        ...{ state: piece.state, title: piece.title },
      })
      .from(piece)
      .where(
        and(inArray(piece.artisanId, artisanIdsOf(actor)), ids === null ? undefined : inArray(piece.id, ids)),
      )
      .orderBy(asc(piece.artisanId), asc(piece.createdAt), asc(piece.id))
      .limit(most);
    const open = rows.filter(({ state }) => isOpen(state));
    const options = await readOptions(
      tx,
      open.map(({ id }) => id),
    );
    return open.map((row) => ({ ...row, options: options.get(row.id) ?? [] }));
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});
