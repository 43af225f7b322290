import "server-only";
import { issuerOf, parseSecured, type SecuredCredential, statusesOf } from "#lib/credentials/credential.ts";
import { type Trust, verifyProofOnce } from "#lib/credentials/proof.ts";
import { readStatus } from "#lib/credentials/status-list.ts";

/**
 * What is known of a credential. `valid` is the only good news. `undetermined` means that a thing needed to judge
 * was not to be had (no status list): never to be shown as valid, and no accusation either.
 */
export type CredentialVerdict =
  | { verdict: "valid" }
  | { verdict: "revoked" | "suspended" }
  | { verdict: "not_in_force" }
  | { verdict: "unknown_issuer" }
  | { verdict: "forged"; reason: string }
  | { verdict: "undetermined"; reason: string };

/** Gives the signed status list at an address, or null when it cannot be had. */
export type StatusListSource = (url: string) => Promise<unknown>;

/**
 * Verifies a signed credential at `now`: shape, issuer's key, signature, dates, and the status list, whose own
 * signature is checked too. Never fetches anything and never throws for a bad credential.
 */
export async function verifyCredential(
  document: unknown,
  { trust, statusLists, now }: { trust: Trust; statusLists: StatusListSource; now: Date },
): Promise<CredentialVerdict> {
  const credential = parseSecured(document);
  if (!credential) return { verdict: "forged", reason: "not a signed credential" };
  if (!isFromKnownKey(credential, trust)) return { verdict: "unknown_issuer" };
  const proof = await verifyProofOnce(credential, trust);
  if (!proof.valid) return { verdict: "forged", reason: proof.reason };
  if (!isInForce(credential, now)) return { verdict: "not_in_force" };
  for (const entry of statusesOf(credential)) {
    const list = parseSecured(await statusLists(entry.statusListCredential));
    if (!list) return { verdict: "undetermined", reason: "no status list" };
    if (
      !isFromKnownKey(list, trust) ||
      !(await verifyProofOnce(list, trust)).valid ||
      !isInForce(list, now)
    ) {
      return { verdict: "undetermined", reason: "the status list is not in order" };
    }
    try {
      if (await readStatus(entry, issuerOf(credential), list)) {
        return { verdict: entry.statusPurpose === "suspension" ? "suspended" : "revoked" };
      }
    } catch (error) {
      return {
        verdict: "undetermined",
        reason: error instanceof Error ? error.message : "unreadable status list",
      };
    }
  }
  return { verdict: "valid" };
}

/** The key must be among its issuer's own: a signature by another chamber's key is nobody's word. */
function isFromKnownKey(credential: SecuredCredential, trust: Trust): boolean {
  const issuer = trust.issuers.find((did) => did.id === issuerOf(credential));
  return Boolean(issuer?.assertionMethod.includes(credential.proof.verificationMethod));
}

function isInForce({ validFrom, validUntil }: SecuredCredential, now: Date): boolean {
  const from = validFrom === undefined ? Number.NEGATIVE_INFINITY : Date.parse(validFrom);
  const until = validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(validUntil);
  return from <= now.getTime() && now.getTime() < until;
}
