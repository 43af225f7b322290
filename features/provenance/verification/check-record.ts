import "server-only";
import { originsOf } from "#features/provenance/domain/addresses.ts";
import type { CheckState, Checks } from "#features/provenance/domain/verdict.ts";
import type { PieceFacts } from "#features/provenance/queries/get-piece-facts.ts";
import { issuerOf, parseSecured } from "#lib/credentials/credential.ts";
import { type DidDocument, didDocument } from "#lib/credentials/did.ts";
import { credentialDigest } from "#lib/credentials/digest.ts";
import { controllerOf } from "#lib/credentials/keys.ts";
import { type CredentialVerdict, verifyCredential } from "#lib/credentials/verify.ts";

export type RecordCheck = Omit<Checks, "log"> & {
  revoked: boolean;
  digest: string;
  issuer: CheckState;
  issuerDid: string;
  listSignedAt: string | null;
};

/** Checks the stored record the way an outsider would, from its bytes, the chamber's keys and its status list. */
export async function checkRecord(facts: PieceFacts, now: Date): Promise<RecordCheck | null> {
  if (!facts.record) return null;
  const { document, digest } = facts.record;
  const issuers = issuersOf(facts);
  const list = facts.lists[0];
  const verdict = await verifyCredential(document, {
    trust: { issuers, origins: originsOf(issuers.map((did) => did.id)) },
    statusLists: async (url) => (parseSecured(list?.document)?.id === url ? list?.document : null),
    now,
  });
  const parsed = parseSecured(document);
  const unchanged = credentialDigest(document) === digest;
  const states = statesOf(verdict);
  return {
    ...states,
    signature: unchanged ? states.signature : "failed",
    issuer: states.issuer === "passed" && !signedInTime(facts, parsed?.proof) ? "failed" : states.issuer,
    revoked:
      verdict.verdict === "revoked" || verdict.verdict === "suspended" || facts.record.revokedAt !== null,
    digest,
    issuerDid: parsed ? issuerOf(parsed) : "",
    listSignedAt: list?.signedAt.toISOString() ?? null,
  };
}

function statesOf({ verdict }: CredentialVerdict): Omit<Checks, "log"> {
  switch (verdict) {
    case "valid":
      return { signature: "passed", issuer: "passed", status: "passed" };
    case "revoked":
    case "suspended":
      return { signature: "passed", issuer: "passed", status: "failed" };
    case "unknown_issuer":
      return { signature: "unknown", issuer: "failed", status: "unknown" };
    case "forged":
      return { signature: "failed", issuer: "unknown", status: "unknown" };
    default:
      return { signature: "passed", issuer: "passed", status: "unknown" };
  }
}

/** The chamber's own names, one for each address the platform has had. */
function issuersOf({ keys, piece }: PieceFacts): DidDocument[] {
  const own = keys.filter((key) => key.chamberId === piece.chamberId && key.purpose === "credentials");
  const dids = [...new Set(own.map((key) => controllerOf(key.id)))];
  return dids.map((did) =>
    didDocument(
      did,
      own.filter((key) => controllerOf(key.id) === did).map((key) => ({ ...key, controller: did })),
    ),
  );
}

/** A key that was ended signs nothing after its end. */
function signedInTime(
  { keys }: PieceFacts,
  proof: { verificationMethod: string; created?: string | undefined } | undefined,
): boolean {
  const endedAt = keys.find((key) => key.id === proof?.verificationMethod)?.endedAt;
  return !endedAt || (proof?.created !== undefined && Date.parse(proof.created) < endedAt.getTime());
}
