import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential } from "#db/schema/provenance.ts";
import { type CredentialEvent, encodeLeaf, logDigest } from "#features/provenance/domain/leaf.ts";
import { listOf } from "#features/provenance/issuing/places.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { signStatusList } from "#features/provenance/keys/sign-status-list.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { parseSecured, statusesOf } from "#lib/credentials/credential.ts";
import type { Id } from "#lib/ids/ids.ts";

export type CredentialChange = "revoked" | "suspended" | "reinstated";

const events = {
  revoked: "revoke",
  suspended: "suspend",
  reinstated: "reinstate",
} as const satisfies Record<CredentialChange, CredentialEvent>;

/**
 * Revokes, suspends or reinstates credentials of one chamber in the caller's transaction: written to the log and raised
 * or lowered in the chamber's signed list. What is so already, or revoked for good, is left alone. A reason is the
 * caller's to keep and to show: neither log nor list says one.
 */
export async function changeCredentials(
  tx: Tx,
  {
    chamber,
    ids,
    to,
  }: {
    chamber: { id: Id<"chamber">; key: string };
    ids: readonly string[];
    to: CredentialChange;
    reason?: string;
  },
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select()
    .from(credential)
    .where(
      and(
        eq(credential.chamberId, chamber.id),
        inArray(credential.id, [...ids]),
        isNull(credential.revokedAt),
      ),
    )
    .orderBy(credential.id)
    .for("update");
  const changing = rows.filter((row) =>
    to === "revoked" ? true : (row.suspendedAt === null) === (to === "suspended"),
  );
  if (changing.length === 0) return;
  const unlisted = changing.find((row) => to !== "revoked" && !namesSuspension(row.document));
  if (unlisted) throw new Error(`${unlisted.id} names no suspension list; it can only be revoked`);

  const key = await ensureChamberKey(tx, chamber, now);
  const changed = {
    revoked: { revokedAt: now },
    suspended: { suspendedAt: now },
    reinstated: { suspendedAt: null },
  };
  const changingIds = changing.map((row) => row.id);
  await tx.update(credential).set(changed[to]).where(inArray(credential.id, changingIds));
  const leaves = changing.map((row) => ({
    bytes: encodeLeaf({
      kind: events[to],
      issuer: key.controller,
      credentialDigest: logDigest(row),
      at: now,
    }),
    credentialId: row.id,
  }));
  // The log's lock comes first: under it the list sees what an earlier change of the chamber raised.
  await appendLeaves(tx, leaves, now);
  const purpose = to === "revoked" ? "revocation" : "suspension";
  const places = changing.map((row) => (to === "revoked" ? row.statusIndex : row.suspensionIndex) ?? 0);
  for (const number of new Set(places.map(listOf)))
    await signStatusList(tx, chamber, key, { purpose, number }, now);
}

/** Records signed before suspensions, and Open Badges with their one status entry, only say where a revocation shows. */
function namesSuspension(document: unknown): boolean {
  const credential = parseSecured(document);
  return Boolean(
    credential && statusesOf(credential).some(({ statusPurpose }) => statusPurpose === "suspension"),
  );
}
