import type { FindingKind } from "#db/schema/transparency.ts";
import { type Leaf, logDigest } from "#features/provenance/domain/leaf.ts";
import { issuerOf, parseSecured } from "#lib/credentials/credential.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";

export type AuditedCredential = {
  document: unknown;
  digest: string;
  salt: Uint8Array | null;
  revokedAt: Date | null;
  suspendedAt: Date | null;
};

/**
 * What is wrong between a stored credential and the log's entries of it, oldest first: the document is not the one that was
 * signed for (credential_changed), no entry speaks of its issuing (credential_unlogged), or it is revoked or suspended here
 * and not there, or the other way round (status_differs).
 */
export function auditCredential(stored: AuditedCredential, entries: readonly Leaf[]): FindingKind[] {
  const found: FindingKind[] = [];
  const signed = parseSecured(stored.document);
  if (!signed || credentialDigest(stored.document) !== stored.digest) found.push("credential_changed");
  const named = logDigest(stored);
  const own = entries.filter((leaf) => leaf.credentialDigest === named && leaf.kind !== "key");
  const issued = own.find((leaf) => leaf.kind === "issue");
  if (!issued || (signed && issued.issuer !== issuerOf(signed))) found.push("credential_unlogged");
  const revoked = own.some((leaf) => leaf.kind === "revoke");
  const last = own.filter((leaf) => leaf.kind === "suspend" || leaf.kind === "reinstate").at(-1);
  const suspended = last?.kind === "suspend";
  if (revoked !== (stored.revokedAt !== null) || suspended !== (stored.suspendedAt !== null))
    found.push("status_differs");
  return found;
}

/**
 * Entries that stand in a credential's name and that neither its issuing nor a change of its standing wrote: they name another
 * digest, or issue it a second time. `entries` are all those of the credential, oldest first.
 */
export function unexplainedEntries<Entry extends { leaf: Leaf }>(
  stored: AuditedCredential,
  entries: readonly Entry[],
): Entry[] {
  const named = logDigest(stored);
  const isOwn = ({ leaf }: Entry) => leaf.kind !== "key" && leaf.credentialDigest === named;
  const issued = entries.find((entry) => isOwn(entry) && entry.leaf.kind === "issue");
  return entries.filter((entry) => !isOwn(entry) || (entry.leaf.kind === "issue" && entry !== issued));
}
