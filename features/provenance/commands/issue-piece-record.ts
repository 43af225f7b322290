import "server-only";
import { findCredentials } from "#features/provenance/issuing/find-credentials.ts";
import { isRecordable, signRecord } from "#features/provenance/issuing/sign-record.ts";
import { mayIssueRecord } from "#features/provenance/policy.ts";
import { lockPiece } from "#features/provenance/queries/read-record-facts.ts";
import { issuePieceRecordInput } from "#features/provenance/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Signs what the chamber says of a piece, keeps it as it was signed, and writes its digest to the public log.
 * A piece has one record in force at a time; a new one can be signed once the old one is revoked.
 */
export const issuePieceRecord = defineCommand({
  name: "provenance.issue-piece-record",
  input: issuePieceRecordInput,
  errors: ["PIECE_NOT_RECORDABLE", "RECORD_EXISTS"],
  load: ({ tx, input }) => lockPiece(tx, input.pieceId),
  policy: (actor, { resource }) => mayIssueRecord(actor, resource.chamberId),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (!isRecordable(row)) fail("PIECE_NOT_RECORDABLE");
    const [current] = await findCredentials(tx, { pieceId: row.id });
    if (current) fail("RECORD_EXISTS");
    return signRecord(tx, row, now);
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { credential: output.credentialId, logIndex: output.logIndex },
  }),
  invalidates: ({ resource }) => [tags.piece(resource.id)],
});
