import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential } from "#db/schema/provenance.ts";
import { piecePath, statusListUrl } from "#features/provenance/domain/addresses.ts";
import { encodeLeaf } from "#features/provenance/domain/leaf.ts";
import { pieceRecord } from "#features/provenance/domain/piece-record.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { ensureStatusList } from "#features/provenance/keys/sign-status-list.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { mayIssueRecord } from "#features/provenance/policy.ts";
import { lockPiece, readRecordFacts } from "#features/provenance/queries/read-record-facts.ts";
import { issuePieceRecordInput } from "#features/provenance/schema.ts";
import { lists } from "#features/register/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { statusEntry, statusListLength } from "#lib/credentials/status-list.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const recordable = ["published", "paused", "sold"];

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
    if (!recordable.includes(row.state) || !lists(row.artisanState)) fail("PIECE_NOT_RECORDABLE");
    const [current] = await tx
      .select({ id: credential.id })
      .from(credential)
      .where(and(eq(credential.pieceId, row.id), isNull(credential.revokedAt)));
    if (current) fail("RECORD_EXISTS");

    const { CANONICAL_ORIGIN: origin } = env();
    const chamber = { id: row.chamberId, key: row.chamberKey };
    const key = await ensureChamberKey(tx, chamber, now);
    await ensureStatusList(tx, chamber, key, now);
    const statusIndex = await freeStatusIndex(tx, row.chamberId);
    const unsigned = pieceRecord(await readRecordFacts(tx, row, origin, now), {
      origin,
      id: `urn:uuid:${randomUUID()}`,
      pieceUrl: `${origin}${piecePath(row.serial)}`,
      issuer: key.controller,
      issuerName: row.chamberName,
      status: statusEntry(statusListUrl(origin, row.chamberKey), "revocation", statusIndex),
      now,
    });
    const document = await signCredential(unsigned, key, { origin, now });
    const digest = credentialDigest(document);
    const id = String(unsigned.id);
    await tx.insert(credential).values({
      id,
      chamberId: row.chamberId,
      pieceId: row.id,
      document,
      digest,
      statusIndex,
      createdAt: now,
    });
    const bytes = encodeLeaf({ kind: "issue", issuer: key.controller, credentialDigest: digest, at: now });
    const [logIndex = 0] = await appendLeaves(tx, [{ bytes, credentialId: id }], now);
    return { credentialId: id, digest, logIndex };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { credential: output.credentialId, logIndex: output.logIndex },
  }),
  invalidates: ({ resource }) => [tags.piece(resource.id)],
});

/** A random free place of the chamber's list, so that a place tells nothing of when or for whom it was taken. */
async function freeStatusIndex(tx: Tx, chamberId: Id<"chamber">): Promise<number> {
  for (;;) {
    const statusIndex = randomInt(statusListLength);
    const [taken] = await tx
      .select({ id: credential.id })
      .from(credential)
      .where(and(eq(credential.chamberId, chamberId), eq(credential.statusIndex, statusIndex)));
    if (!taken) return statusIndex;
  }
}
