import "server-only";
import { keyEnd, originsOf } from "#features/provenance/index.ts";
import type { Checks, Force } from "#features/provenance/schema.ts";
import type { CredentialFacts } from "#features/verify/queries/credential-facts.ts";
import { issuerOf, parseSecured } from "#lib/credentials/credential.ts";
import { type DidDocument, didDocument } from "#lib/credentials/did.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";
import { controllerOf } from "#lib/credentials/keys.ts";
import { controller } from "#lib/credentials/rules/issuer.ts";
import type { Document } from "#lib/credentials/rules/parts.ts";
import { type CredentialVerdict, verifyCredential } from "#lib/credentials/verify.ts";

export type RecordCheck = Omit<Checks, "log"> & {
  force: Force;
  digest: string;
  issuerDid: string;
  /** ISO instants: since when the credential is not in force, whichever way. */
  revokedOn: string | null;
  suspendedOn: string | null;
  expiredOn: string | null;
  /** When the oldest of its status lists was signed, and until when it speaks. */
  listSignedAt: string | null;
  listValidUntil: string | null;
};

/** Checks a stored credential the way an outsider would, from its bytes, the chamber's keys and its status lists. */
export async function checkRecord(facts: CredentialFacts, now: Date): Promise<RecordCheck> {
  const { document, digest, revokedAt, suspendedAt } = facts.record;
  const issuers = issuersOf(facts);
  const listAt = (url: string) => facts.lists.find((list) => parseSecured(list.document)?.id === url);
  const verdict = await verifyCredential(document, {
    trust: { issuers, origins: originsOf(issuers.map((did) => did.id)) },
    statusLists: async (url) => listAt(url)?.document ?? null,
    now,
  });
  const parsed = parseSecured(document);
  const runOut = parsed?.validUntil !== undefined && Date.parse(parsed.validUntil) <= now.getTime();
  const unchanged = credentialDigest(document) === digest;
  // A key of somebody else's is wrong about the issuer, whatever its signature is worth.
  const states = statesOf(
    controller(document as Document).length > 0 ? { verdict: "unknown_issuer" } : verdict,
  );
  const list = [...facts.lists].sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime())[0];
  const ended = revokedAt ? "revoked" : suspendedAt ? "suspended" : null;
  return {
    signature: unchanged ? states.signature : "failed",
    issuer: states.issuer,
    status: ended && states.status === "passed" ? "failed" : states.status,
    // The database may know before a reader's list does; whichever says no is believed.
    force: states.force === "revoked" ? "revoked" : (ended ?? (runOut ? "expired" : states.force)),
    digest,
    issuerDid: parsed ? issuerOf(parsed) : "",
    revokedOn: revokedAt?.toISOString() ?? null,
    suspendedOn: suspendedAt?.toISOString() ?? null,
    expiredOn: parsed?.validUntil ?? null,
    listSignedAt: list?.signedAt.toISOString() ?? null,
    listValidUntil: parseSecured(list?.document)?.validUntil ?? null,
  };
}

function statesOf({ verdict }: CredentialVerdict): Omit<Checks, "log"> & { force: Force } {
  switch (verdict) {
    case "valid":
      return { signature: "passed", issuer: "passed", status: "passed", force: "in_force" };
    case "revoked":
    case "suspended":
      return { signature: "passed", issuer: "passed", status: "failed", force: verdict };
    case "not_in_force":
      return { signature: "passed", issuer: "passed", status: "failed", force: "unknown" };
    case "unknown_issuer":
      return { signature: "unknown", issuer: "failed", status: "unknown", force: "unknown" };
    case "forged":
      return { signature: "failed", issuer: "unknown", status: "unknown", force: "unknown" };
    default:
      return { signature: "passed", issuer: "passed", status: "unknown", force: "unknown" };
  }
}

/** The chamber's own names, one for each address the platform has had. */
function issuersOf({ keys, record }: CredentialFacts): DidDocument[] {
  const own = keys.filter((key) => key.chamberId === record.chamberId && key.purpose === "credentials");
  const dids = [...new Set(own.map((key) => controllerOf(key.id)))];
  return dids.map((did) =>
    didDocument(
      did,
      own
        .filter((key) => controllerOf(key.id) === did)
        // With its end: an ended key signs nothing after it, neither a record nor a list.
        .map((key) => ({ ...key, controller: did, ...keyEnd(key) })),
    ),
  );
}
