import "server-only";
import {
  issuerOf,
  parseSecured,
  proofsOf,
  type SecuredCredential,
  type StatusEntry,
  statusesOf,
} from "#lib/credentials/credential.ts";
import { type Trust, verifyProofOnce } from "#lib/credentials/proof.ts";
import { brokenCredentialRules } from "#lib/credentials/rules/check.ts";
import { signedInKeyPeriod } from "#lib/credentials/rules/key-period.ts";
import { unknownResources } from "#lib/credentials/rules/related-resource.ts";
import { readStatus, statusListLife } from "#lib/credentials/status-list.ts";

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
  const [broken] = brokenCredentialRules(document);
  if (broken) return { verdict: "forged", reason: broken };
  if (!isFromKnownKey(credential, trust)) return { verdict: "unknown_issuer" };
  const proof = await verifyProofOnce(credential, trust);
  if (!proof.valid) return { verdict: "forged", reason: proof.reason };
  const [unknown] = unknownResources(credential);
  if (unknown) return { verdict: "undetermined", reason: `${unknown} is not at hand` };
  if (!isInForce(credential, now)) return { verdict: "not_in_force" };
  // Each list by itself: what one says does not wait for another that cannot be had.
  const said: CredentialVerdict[] = [];
  for (const entry of statusesOf(credential))
    said.push(await verdictOfList(entry, credential, { trust, statusLists, now }));
  const found = (["revoked", "suspended", "undetermined"] as const).map((word) =>
    said.find(({ verdict }) => verdict === word),
  );
  return found.find((one) => one !== undefined) ?? { verdict: "valid" };
}

/** What one status list says of the credential: `valid` where its place is not raised. */
async function verdictOfList(
  entry: StatusEntry,
  credential: SecuredCredential,
  { trust, statusLists, now }: { trust: Trust; statusLists: StatusListSource; now: Date },
): Promise<CredentialVerdict> {
  const list = parseSecured(await statusLists(entry.statusListCredential));
  if (!list) return { verdict: "undetermined", reason: "no status list" };
  const isInOrder =
    isFromKnownKey(list, trust) &&
    (await verifyProofOnce(list, trust)).valid &&
    isShortLived(list) &&
    isInForce(list, now);
  if (!isInOrder) return { verdict: "undetermined", reason: "the status list is not in order" };
  try {
    const isRaised = await readStatus(entry, issuerOf(credential), list);
    if (!isRaised) return { verdict: "valid" };
    return { verdict: entry.statusPurpose === "suspension" ? "suspended" : "revoked" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable status list";
    return { verdict: "undetermined", reason };
  }
}

/** The key must be among its issuer's own and have been in use: a signature by another chamber's key is nobody's word. */
function isFromKnownKey(credential: SecuredCredential, trust: Trust): boolean {
  const issuer = trust.issuers.find((did) => did.id === issuerOf(credential));
  return (
    issuer !== undefined &&
    proofsOf(credential).every(
      (proof) =>
        issuer.assertionMethod.includes(proof.verificationMethod) && signedInKeyPeriod(proof, issuer),
    )
  );
}

/** A list that could be shown for long is no news of today, whoever signed it. */
function isShortLived({ validFrom, validUntil }: SecuredCredential): boolean {
  if (validFrom === undefined || validUntil === undefined) return false;
  return Date.parse(validUntil) - Date.parse(validFrom) <= 24 * statusListLife;
}

function isInForce({ validFrom, validUntil }: SecuredCredential, now: Date): boolean {
  const from = validFrom === undefined ? Number.NEGATIVE_INFINITY : Date.parse(validFrom);
  const until = validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(validUntil);
  return from <= now.getTime() && now.getTime() < until;
}
