import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { type Database, database } from "#db/client.ts";
import { auditKey } from "#db/schema/audit.ts";
import { generateKey, signBytes } from "#lib/credentials/keys.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";

/** Any name does: the key speaks for this product's audit chain and nothing else. */
const controller = "urn:sanad:audit";
const makingLock = 7_242_002;

/** Signs with the newest key, making the first one when there is none. */
export async function signWithAuditKey(data: Uint8Array): Promise<{ key: string; signature: string }> {
  const { publicKey, sealedSecret } = await newestKey();
  return { key: publicKey, signature: await signature(publicKey, sealedSecret, data) };
}

/**
 * True when this product signed the data. The secret is opened and signs again (Ed25519 gives the same signature each time):
 * a public key in the table would only say that somebody who can write to the table agrees with themselves.
 */
export async function isSignedByUs(
  db: Database,
  data: Uint8Array,
  signed: { key: string; signature: string },
): Promise<boolean> {
  const [row] = await db.select().from(auditKey).where(eq(auditKey.publicKey, signed.key));
  if (!row) return false;
  return (await signature(row.publicKey, row.sealedSecret, data)) === signed.signature;
}

async function newestKey(): Promise<{ publicKey: string; sealedSecret: string }> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${makingLock})`);
    const [row] = await tx.select().from(auditKey).orderBy(desc(auditKey.createdAt)).limit(1);
    if (row) return row;
    const { publicKeyMultibase: publicKey, secretKeyMultibase } = await generateKey(controller);
    const sealedSecret = seal(secretKeyMultibase, placeOf(publicKey));
    await tx.insert(auditKey).values({ publicKey, sealedSecret, createdAt: new Date() });
    return { publicKey, sealedSecret };
  });
}

async function signature(publicKey: string, sealedSecret: string, data: Uint8Array): Promise<string> {
  const key = {
    id: `${controller}#${publicKey}`,
    controller,
    publicKeyMultibase: publicKey,
    secretKeyMultibase: unseal(sealedSecret, placeOf(publicKey)),
  };
  return Buffer.from(await signBytes(key, data)).toString("base64url");
}

function placeOf(row: string) {
  return { table: "audit_key", column: "sealed_secret", row };
}
