import "server-only";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  publishedCheckpoint,
  publishedCredential,
  publishedKey,
  publishedLogEntry,
  publishedStatusList,
} from "#db/schema/published-provenance.ts";
import { cardCredential } from "#features/verify/queries/card-credential.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A card is found by its code, as whoever holds it in their hands can. */
type Subject = { pieceId: Id<"piece"> } | { cardCode: string };

/**
 * The credential about a piece or a card, the one in force or else the last one that was, with all that it is checked against.
 * Null when none was ever signed.
 */
export async function credentialFacts(db: Database, subject: Subject) {
  const record =
    "pieceId" in subject
      ? await pieceRecord(db, subject.pieceId)
      : await cardCredential(db, subject.cardCode);
  if (!record) return null;
  const [keys, lists, heads, entries] = await Promise.all([
    db
      .select()
      .from(publishedKey)
      .where(or(eq(publishedKey.chamberId, record.chamberId), eq(publishedKey.purpose, "log")))
      .orderBy(asc(publishedKey.createdAt)),
    db.select().from(publishedStatusList).where(eq(publishedStatusList.chamberId, record.chamberId)),
    db.select().from(publishedCheckpoint).orderBy(desc(publishedCheckpoint.size)).limit(1),
    db
      .select()
      .from(publishedLogEntry)
      .where(eq(publishedLogEntry.credentialId, record.id))
      .orderBy(asc(publishedLogEntry.index)),
  ]);
  return { record, keys, lists, checkpoint: heads[0] ?? null, entries };
}

async function pieceRecord(db: Database, pieceId: Id<"piece">) {
  const about = and(eq(publishedCredential.kind, "piece_record"), eq(publishedCredential.pieceId, pieceId));
  const [record] = await db
    .select()
    .from(publishedCredential)
    .where(about)
    .orderBy(sql`${publishedCredential.revokedAt} is not null`, desc(publishedCredential.createdAt))
    .limit(1);
  return record;
}

export type CredentialFacts = NonNullable<Awaited<ReturnType<typeof credentialFacts>>>;
