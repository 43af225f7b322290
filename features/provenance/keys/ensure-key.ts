import "server-only";
import { and, eq, isNull, like, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { issuerKey } from "#db/schema/provenance.ts";
import { provenanceLock } from "#features/provenance/log/lock.ts";
import { controllerOf, generateKey, type SigningKey } from "#lib/credentials/keys.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

export type KeyOwner = { did: string; chamberId: Id<"chamber"> | null; purpose: "credentials" | "log" };

/** The owner's signing key that is in use, made when there is none. The platform holds it on the owner's behalf. */
export async function ensureKey(
  tx: Tx,
  owner: KeyOwner,
  now: Date,
): Promise<SigningKey & { isNew: boolean }> {
  const existing = await findKey(tx, owner);
  if (existing) return { ...existing, isNew: false };
  // One maker at a time; the second finds the first one's key.
  await tx.execute(sql`select pg_advisory_xact_lock(${provenanceLock})`);
  const meanwhile = await findKey(tx, owner);
  if (meanwhile) return { ...meanwhile, isNew: false };
  const key = await generateKey(owner.did);
  await tx.insert(issuerKey).values({
    id: key.id,
    chamberId: owner.chamberId,
    purpose: owner.purpose,
    publicKeyMultibase: key.publicKeyMultibase,
    sealedSecret: seal(key.secretKeyMultibase, placeOf(key.id)),
    createdAt: now,
  });
  return { ...key, isNew: true };
}

/**
 * The owner's key in use, held as it is until the transaction ends: nobody ends it between its choice and the signature. Null
 * when there is none. Take it before the lock of the log, as the one who replaces it does.
 */
export async function findKey(tx: Tx, owner: KeyOwner): Promise<SigningKey | null> {
  const [row] = await tx
    .select({ id: issuerKey.id, publicKey: issuerKey.publicKeyMultibase, sealed: issuerKey.sealedSecret })
    .from(issuerKey)
    .where(
      and(
        owner.chamberId ? eq(issuerKey.chamberId, owner.chamberId) : isNull(issuerKey.chamberId),
        eq(issuerKey.purpose, owner.purpose),
        isNull(issuerKey.endedAt),
        // A platform that moved to another address signs under its new name.
        like(issuerKey.id, `${owner.did.replaceAll(/[\\%_]/g, "\\$&")}#%`),
      ),
    )
    .limit(1)
    .for("share");
  if (!row) return null;
  return {
    id: row.id,
    controller: controllerOf(row.id),
    publicKeyMultibase: row.publicKey,
    secretKeyMultibase: unseal(row.sealed, placeOf(row.id)),
  };
}

function placeOf(row: string) {
  return { table: "issuer_key", column: "sealed_secret", row };
}
