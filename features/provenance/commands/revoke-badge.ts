import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { badge, credential } from "#db/schema/provenance.ts";
import { encodeLeaf } from "#features/provenance/domain/leaf.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { signStatusList } from "#features/provenance/keys/sign-status-list.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { mayRevokeBadge } from "#features/provenance/policy.ts";
import { revokeBadgeInput } from "#features/provenance/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a badge away, with the reason the public reads. Every record of the chamber that rests on the badge is
 * revoked with it: raised in the status list, and written to the log.
 */
export const revokeBadge = defineCommand({
  name: "provenance.revoke-badge",
  input: revokeBadgeInput,
  errors: ["BADGE_ALREADY_REVOKED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: badge.id,
        state: badge.state,
        craftId: badge.craftId,
        artisanId: badge.artisanId,
        pieceId: badge.pieceId,
        chamberId: badge.chamberId,
        chamberKey: chamber.key,
      })
      .from(badge)
      .innerJoin(chamber, eq(chamber.id, badge.chamberId))
      .where(eq(badge.id, input.badgeId))
      .for("update", { of: badge });
    return row ?? null;
  },
  policy: (actor, { resource }) => mayRevokeBadge(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "active") fail("BADGE_ALREADY_REVOKED");
    await tx
      .update(badge)
      .set({ state: "revoked", revokedAt: now, revocationReason: input.reason })
      .where(and(eq(badge.id, resource.id), eq(badge.state, "active")));
    const records = await recordsRestingOn(tx, resource.id, resource.chamberId);
    if (records.length > 0)
      await withdraw(tx, records, { id: resource.chamberId, key: resource.chamberKey }, now);
    return { revokedRecords: records.length, pieceIds: await piecesUnder(tx, resource) };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { revokedRecords: output.revokedRecords },
  }),
  invalidates: ({ resource, output }) => [
    ...output.pieceIds.map(tags.piece),
    ...(resource.artisanId ? [tags.artisan(resource.artisanId)] : []),
    ...(resource.craftId ? [tags.crafts()] : []),
  ],
});

type Record = { id: string; digest: string };

async function withdraw(
  tx: Tx,
  records: readonly Record[],
  issuer: { id: Id<"chamber">; key: string },
  now: Date,
): Promise<void> {
  const key = await ensureChamberKey(tx, issuer, now);
  const ids = records.map((record) => record.id);
  await tx.update(credential).set({ revokedAt: now }).where(inArray(credential.id, ids));
  const leaves = records.map((record) => ({
    bytes: encodeLeaf({ kind: "revoke", issuer: key.controller, credentialDigest: record.digest, at: now }),
    credentialId: record.id,
  }));
  // The log's lock comes first: under it the list sees what an earlier revocation of the chamber raised.
  await appendLeaves(tx, leaves, now);
  await signStatusList(tx, issuer, key, now);
}

/** Records of the chamber in force whose evidence names the badge. */
function recordsRestingOn(tx: Tx, badgeId: Id<"badge">, chamberId: Id<"chamber">): Promise<Record[]> {
  const names = sql`exists (
    select 1 from jsonb_array_elements(coalesce(${credential.document} -> 'evidence', '[]')) e
    where split_part(e ->> 'id', '#', 2) = ${badgeId})`;
  return tx
    .select({ id: credential.id, digest: credential.digest })
    .from(credential)
    .where(and(eq(credential.chamberId, chamberId), isNull(credential.revokedAt), names))
    .orderBy(credential.id)
    .for("update");
}

/** Pieces whose page shows the badge. */
async function piecesUnder(
  tx: Tx,
  scope: { craftId: Id<"craft"> | null; artisanId: Id<"artisan"> | null; pieceId: Id<"piece"> | null },
): Promise<Id<"piece">[]> {
  if (scope.pieceId) return [scope.pieceId];
  const { craftId, artisanId } = scope;
  const under = artisanId ? eq(piece.artisanId, artisanId) : craftId ? eq(piece.craftId, craftId) : undefined;
  if (!under) return [];
  const rows = await tx.select({ id: piece.id }).from(piece).where(under);
  return rows.map((row) => row.id);
}
