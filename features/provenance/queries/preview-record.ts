import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { publishedRecord } from "#db/schema/published-provenance.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { pieceRecord } from "#features/provenance/domain/piece-record.ts";
import { isRecordable } from "#features/provenance/issuing/sign-record.ts";
import { mayIssueRecord } from "#features/provenance/policy.ts";
import { readPiece, readRecordFacts } from "#features/provenance/queries/read-record-facts.ts";
import { issuePieceRecordInput, type RecordPreview } from "#features/provenance/schema.ts";
import { canonicalJson } from "#lib/credentials/digest.ts";
import { env } from "#lib/env.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What would be signed of a piece now, for the officer who signs it, beside what was signed before. */
export const previewRecord = defineQuery({
  name: "provenance.preview-record",
  input: issuePieceRecordInput,
  handler: async ({ tx, input, now }): Promise<RecordPreview | null> => {
    const row = await readPiece(tx, input.pieceId);
    if (!row) return null;
    const { CANONICAL_ORIGIN: origin } = env();
    const unsigned = pieceRecord(await readRecordFacts(tx, row, origin, now), {
      origin,
      id: "urn:uuid:00000000-0000-0000-0000-000000000000",
      issuer: chamberDid(origin, row.chamberKey),
      issuerName: row.chamberName,
      statuses: [],
      now,
    });
    // What the public reads: a maker who moved may have a record of their former chamber.
    const [current] = await tx
      .select()
      .from(publishedRecord)
      .where(and(eq(publishedRecord.pieceId, row.id), isNull(publishedRecord.revokedAt)))
      .orderBy(desc(publishedRecord.createdAt))
      .limit(1);
    return {
      pieceId: row.id,
      chamberId: row.chamberId,
      serial: row.serial,
      unsigned,
      isRecordable: isRecordable(row),
      current: current
        ? {
            digest: current.digest,
            signedAt: current.createdAt.toISOString(),
            isSuspended: current.suspendedAt !== null,
            isOutdated: said(current.document) !== said(unsigned),
          }
        : null,
    };
  },
  policy: (actor, { resource }) => mayIssueRecord(actor, resource.chamberId),
});

/** What a record says, without when and under which number it says so. */
function said(document: unknown): string {
  const { credentialSubject = {}, evidence = [] } = document as {
    credentialSubject?: Record<string, unknown>;
    evidence?: unknown;
  };
  const { dateModified: _changed, ...subject } = credentialSubject;
  return canonicalJson({ subject, evidence });
}
