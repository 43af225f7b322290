import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { publishedLogEntry, publishedRecord } from "#db/schema/published-provenance.ts";
import { mayPrint } from "#features/labels/policy.ts";
import { labelColumns, wasShown } from "#features/labels/queries/label-columns.ts";
import { type LabelDetail, labelInput, type SignedRecord } from "#features/labels/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What is printed for one piece: its label, and the signed record its certificate repeats. */
export const getLabel = defineQuery({
  name: "labels.get",
  input: labelInput,
  handler: async ({ tx, input }): Promise<LabelDetail | null> => {
    const [row] = await tx
      .select(labelColumns)
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(and(eq(piece.serial, input.serial), wasShown));
    return row ? { ...row, record: await recordOf(tx, row.id) } : null;
  },
  policy: (actor, { resource }) => mayPrint(actor, [resource]),
});

/** What the public reads too: a maker has no sight of the chamber's own table. */
async function recordOf(tx: Tx, pieceId: Id<"piece">): Promise<SignedRecord | null> {
  const [row] = await tx
    .select()
    .from(publishedRecord)
    .where(
      and(
        eq(publishedRecord.pieceId, pieceId),
        isNull(publishedRecord.revokedAt),
        isNull(publishedRecord.suspendedAt),
      ),
    )
    .orderBy(desc(publishedRecord.createdAt))
    .limit(1);
  if (!row) return null;
  const [entry] = await tx
    .select({ index: publishedLogEntry.index })
    .from(publishedLogEntry)
    .where(eq(publishedLogEntry.credentialId, row.id))
    .orderBy(asc(publishedLogEntry.index))
    .limit(1);
  const { document, digest } = row;
  return { document, digest, logIndex: entry?.index ?? null, signedAt: row.createdAt.toISOString() };
}
