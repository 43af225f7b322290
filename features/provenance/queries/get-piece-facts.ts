import "server-only";
import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import { publishedBadge, publishedSlug } from "#db/schema/published.ts";
import {
  publishedCheckpoint,
  publishedKey,
  publishedLogEntry,
  publishedRecord,
  publishedStatusList,
  verifiablePiece,
} from "#db/schema/published-provenance.ts";
import { serialSchema } from "#features/provenance/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/**
 * Everything about a piece that its verification is computed from, as stored: nothing here is a judgement.
 * Null when no such serial was ever shown or signed for.
 */
export const getPieceFacts = definePublicQuery({
  name: "provenance.get-piece-facts",
  input: z.object({ serial: serialSchema }),
  handler: async ({ db, input }) => {
    const [piece] = await db.select().from(verifiablePiece).where(eq(verifiablePiece.serial, input.serial));
    if (!piece) return null;
    const [record, badges, slugs, keys, lists, heads] = await Promise.all([
      readRecord(db, piece.id),
      db
        .select()
        .from(publishedBadge)
        .where(
          or(
            eq(publishedBadge.pieceId, piece.id),
            eq(publishedBadge.artisanId, piece.artisanId),
            eq(publishedBadge.craftId, piece.craftId),
          ),
        )
        .orderBy(desc(publishedBadge.issuedAt), asc(publishedBadge.id)),
      db
        .select()
        .from(publishedSlug)
        .where(
          and(
            inArray(publishedSlug.targetId, [piece.id, piece.artisanId]),
            eq(publishedSlug.isCurrent, true),
          ),
        ),
      db
        .select()
        .from(publishedKey)
        .where(or(eq(publishedKey.chamberId, piece.chamberId), eq(publishedKey.purpose, "log")))
        .orderBy(asc(publishedKey.createdAt)),
      db.select().from(publishedStatusList).where(eq(publishedStatusList.chamberId, piece.chamberId)),
      db.select().from(publishedCheckpoint).orderBy(desc(publishedCheckpoint.size)).limit(1),
    ]);
    const entries = record
      ? await db
          .select()
          .from(publishedLogEntry)
          .where(eq(publishedLogEntry.credentialId, record.id))
          .orderBy(asc(publishedLogEntry.index))
      : [];
    return { piece, record, badges, slugs, keys, lists, checkpoint: heads[0] ?? null, entries };
  },
});

export type PieceFacts = NonNullable<Awaited<ReturnType<typeof getPieceFacts>>>;

/** The record in force, or else the last one that was. */
async function readRecord(db: Database, pieceId: typeof publishedRecord.$inferSelect.pieceId) {
  const [row] = await db
    .select()
    .from(publishedRecord)
    .where(eq(publishedRecord.pieceId, pieceId))
    .orderBy(sql`${publishedRecord.revokedAt} is not null`, desc(publishedRecord.createdAt))
    .limit(1);
  return row ?? null;
}
