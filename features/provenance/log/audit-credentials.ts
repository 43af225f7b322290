import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential, issuerKey, logEntry } from "#db/schema/provenance.ts";
import { auditCredential, unexplainedEntries } from "#features/provenance/domain/audit-credential.ts";
import type { Finding } from "#features/provenance/domain/finding.ts";
import { parseLeaf } from "#features/provenance/domain/leaf.ts";
import { digestMultibase } from "#lib/credentials/digest.ts";
import { controllerOf } from "#lib/credentials/keys.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Compares up to `limit` credentials after `after` (by id) with the log. `next` is where to go on; empty at the end. */
export async function auditCredentials(
  tx: Tx,
  { after, limit }: { after: string; limit: number },
): Promise<{ findings: Finding[]; next: string }> {
  const rows = await tx
    .select()
    .from(credential)
    .where(gt(credential.id, after))
    .orderBy(asc(credential.id))
    .limit(limit);
  const findings = await auditRows(tx, rows);
  return { findings, next: rows.length < limit ? "" : (rows.at(-1)?.id ?? "") };
}

/** The same for the credentials that the entries [start, end) are about. */
export async function auditNewCredentials(tx: Tx, ids: readonly string[]): Promise<Finding[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(credential)
    .where(inArray(credential.id, [...ids]));
  return auditRows(tx, rows);
}

async function auditRows(tx: Tx, rows: readonly (typeof credential.$inferSelect)[]): Promise<Finding[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const entries = await tx
    .select({ id: logEntry.credentialId, index: logEntry.index, leaf: logEntry.leaf })
    .from(logEntry)
    .where(inArray(logEntry.credentialId, ids))
    .orderBy(asc(logEntry.index));
  return rows.flatMap((row) => {
    const own = entries.flatMap(({ id, index, leaf: bytes }) => {
      const leaf = id === row.id ? parseLeaf(bytes) : null;
      return leaf ? [{ index, leaf }] : [];
    });
    const kinds = auditCredential(
      row,
      own.map(({ leaf }) => leaf),
    );
    return [
      ...kinds.map((kind) => ({ kind, object: row.id, chamberId: row.chamberId })),
      ...unexplainedEntries(row, own).map(({ index }) => ({
        kind: "entry_unexplained" as const,
        object: String(index),
        chamberId: row.chamberId,
      })),
    ];
  });
}

/** Keys of chambers that the log never announced, and keys that it announced and nobody here has. */
export async function auditKeys(
  tx: Tx,
  chamberOf: (issuer: string) => Id<"chamber"> | null,
): Promise<Finding[]> {
  const keys = await tx.select().from(issuerKey).where(eq(issuerKey.purpose, "credentials"));
  const entries = await tx
    .select({ index: logEntry.index, leaf: logEntry.leaf })
    .from(logEntry)
    .where(and(isNull(logEntry.credentialId)));
  const announced = entries.flatMap(({ index, leaf: bytes }) => {
    const leaf = parseLeaf(bytes);
    return leaf?.kind === "key" ? [{ index, issuer: leaf.issuer, digest: leaf.credentialDigest }] : [];
  });
  const digests = new Map(
    keys.map((key) => [
      key.id,
      digestMultibase(createHash("sha256").update(key.publicKeyMultibase).digest()),
    ]),
  );
  const unannounced = keys.filter(
    (key) =>
      !announced.some((one) => one.digest === digests.get(key.id) && one.issuer === controllerOf(key.id)),
  );
  const known = new Set(digests.values());
  return [
    ...unannounced.map(({ id, chamberId }) => ({ kind: "key_unannounced" as const, object: id, chamberId })),
    ...announced
      .filter(({ digest }) => !known.has(digest))
      .map(({ index, issuer }) => ({
        kind: "entry_unexplained" as const,
        object: String(index),
        chamberId: chamberOf(issuer),
      })),
  ];
}
