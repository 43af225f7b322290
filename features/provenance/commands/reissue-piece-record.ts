import "server-only";
import { changeCredentials } from "#features/provenance/issuing/change-credentials.ts";
import { findCredentials } from "#features/provenance/issuing/find-credentials.ts";
import { isRecordable, signRecord } from "#features/provenance/issuing/sign-record.ts";
import { mayIssueRecord } from "#features/provenance/policy.ts";
import { lockPiece } from "#features/provenance/queries/read-record-facts.ts";
import { issuePieceRecordInput } from "#features/provenance/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Revokes the record of a piece and signs a new one from the facts as they are now, in one transaction: there is no moment
 * without a record. Refusals: PIECE_NOT_RECORDABLE, NO_RECORD, RECORD_SUSPENDED for one that is to be reinstated or revoked first.
 */
export const reissuePieceRecord = defineCommand({
  name: "provenance.reissue-piece-record",
  input: issuePieceRecordInput,
  errors: ["PIECE_NOT_RECORDABLE", "NO_RECORD", "RECORD_SUSPENDED"],
  load: ({ tx, input }) => lockPiece(tx, input.pieceId),
  policy: (actor, { resource }) => mayIssueRecord(actor, resource.chamberId),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (!isRecordable(row)) fail("PIECE_NOT_RECORDABLE");
    const current = await findCredentials(tx, { pieceId: row.id });
    if (current.length === 0) fail("NO_RECORD");
    if (current.some(({ suspendedAt }) => suspendedAt !== null)) fail("RECORD_SUSPENDED");
    // A maker who moved has a record of their former chamber: that one is its former chamber's to revoke.
    if (current.some(({ chamberId }) => chamberId !== row.chamberId)) fail("NO_RECORD");
    const chamber = { id: row.chamberId, key: row.chamberKey };
    const ids = current.map(({ id }) => id);
    await changeCredentials(tx, { chamber, ids, to: "revoked" }, now);
    const issued = await signRecord(tx, row, now);
    return { ...issued, revoked: ids };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: {
      credential: output.credentialId,
      logIndex: output.logIndex,
      revoked: output.revoked.join(","),
    },
  }),
  invalidates: ({ resource }) => [tags.piece(resource.id)],
});
