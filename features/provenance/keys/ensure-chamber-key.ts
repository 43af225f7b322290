import "server-only";
import type { Tx } from "#db/client.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { keyLeaf } from "#features/provenance/domain/leaf.ts";
import { ensureKey } from "#features/provenance/keys/ensure-key.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { tags } from "#lib/cache/tags.ts";
import type { SigningKey } from "#lib/credentials/keys.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The chamber's key for credentials. A new key is announced in the public log before it signs anything. */
export async function ensureChamberKey(
  tx: Tx,
  chamber: { id: Id<"chamber">; key: string },
  now: Date,
): Promise<SigningKey> {
  const did = chamberDid(env().CANONICAL_ORIGIN, chamber.key);
  const { isNew, ...key } = await ensureKey(tx, { did, chamberId: chamber.id, purpose: "credentials" }, now);
  if (isNew) await stampTags(tx, [tags.signatures(chamber.key)]);
  if (isNew) await appendLeaves(tx, [{ bytes: keyLeaf(did, key.publicKeyMultibase, "added", now) }], now);
  return key;
}
