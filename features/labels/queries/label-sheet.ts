import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { mayPrint } from "#features/labels/policy.ts";
import { labelColumns, wasShown } from "#features/labels/queries/label-columns.ts";
import { labelSheetInput } from "#features/labels/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Labels of pieces that were shown, in the order asked; null when one of them was not, or is not there. */
export async function readLabels(tx: Tx, pieceIds: readonly Id<"piece">[]) {
  const wanted = [...new Set(pieceIds)];
  const rows = await tx
    .select(labelColumns)
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(and(inArray(piece.id, wanted), wasShown));
  const found = new Map(rows.map((row) => [row.id, row]));
  const labels = wanted.flatMap((id) => found.get(id) ?? []);
  return labels.length === wanted.length ? labels : null;
}

/** The same for whoever may print them all; NOT_FOUND when one is not theirs. */
export const labelSheet = defineQuery({
  name: "labels.sheet",
  input: labelSheetInput,
  handler: ({ tx, input }) => readLabels(tx, input.pieceIds),
  policy: (actor, { resource }) => mayPrint(actor, resource),
});
