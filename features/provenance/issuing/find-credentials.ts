import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential } from "#db/schema/provenance.ts";
import type { Subject } from "#features/provenance/issuing/issue-credential.ts";

/** The credentials about a subject that are not revoked (a suspended one is among them), oldest first, locked. */
export function findCredentials(tx: Tx, subject: Subject) {
  const conditions = [
    subject.pieceId && eq(credential.pieceId, subject.pieceId),
    subject.artisanId && eq(credential.artisanId, subject.artisanId),
    subject.badgeId && eq(credential.badgeId, subject.badgeId),
    subject.cardId && eq(credential.cardId, subject.cardId),
  ].filter((condition) => condition !== undefined);
  if (conditions.length === 0) throw new TypeError("credentials are looked for by what they are about");
  return tx
    .select()
    .from(credential)
    .where(and(isNull(credential.revokedAt), ...conditions))
    .orderBy(asc(credential.createdAt), asc(credential.id))
    .for("update");
}
