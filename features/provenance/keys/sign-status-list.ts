import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential, statusList } from "#db/schema/provenance.ts";
import { statusListUrl } from "#features/provenance/domain/addresses.ts";
import type { SigningKey } from "#lib/credentials/keys.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { statusListCredential } from "#lib/credentials/status-list.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";

type Chamber = { id: Id<"chamber">; key: string };

/** Signs the chamber's revocation list as it is now, in the transaction that changed it. */
export async function signStatusList(tx: Tx, chamber: Chamber, key: SigningKey, now: Date): Promise<void> {
  const { CANONICAL_ORIGIN: origin } = env();
  const revoked = await tx
    .select({ index: credential.statusIndex })
    .from(credential)
    .where(and(eq(credential.chamberId, chamber.id), isNotNull(credential.revokedAt)));
  const unsigned = await statusListCredential({
    url: statusListUrl(origin, chamber.key),
    issuer: key.controller,
    purpose: "revocation",
    set: revoked.map((row) => row.index),
    now,
  });
  const document = await signCredential(unsigned, key, { origin, now });
  await tx
    .insert(statusList)
    .values({ chamberId: chamber.id, purpose: "revocation", document, signedAt: now })
    .onConflictDoUpdate({
      target: [statusList.chamberId, statusList.purpose],
      set: { document: sql`excluded.document`, signedAt: sql`excluded.signed_at` },
    });
}

/** Makes sure that the chamber has a list: a credential must not point at nothing. */
export async function ensureStatusList(tx: Tx, chamber: Chamber, key: SigningKey, now: Date): Promise<void> {
  const [row] = await tx
    .select({ purpose: statusList.purpose })
    .from(statusList)
    .where(eq(statusList.chamberId, chamber.id))
    .limit(1);
  if (!row) await signStatusList(tx, chamber, key, now);
}
