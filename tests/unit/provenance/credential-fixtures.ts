import { contextPath } from "#lib/credentials/context.ts";
import type { Credential, SecuredCredential } from "#lib/credentials/credential.ts";
import { didDocument, didWeb } from "#lib/credentials/did.ts";
import { generateKey } from "#lib/credentials/keys.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { statusEntry, statusListCredential } from "#lib/credentials/status-list.ts";

export const origin = "https://sanad.example";
export const listUrl = `${origin}/status/fes/revocation`;
export const signedAt = new Date("2026-03-01T10:00:00Z");
export const listSignedAt = new Date("2026-11-24T08:50:00Z");
export const later = new Date("2026-11-24T09:00:00Z");

/** An issuer with a key, a signed record at place 7 of its list, and the signed list with the given places raised. */
export async function makeRecord(raised: number[] = []) {
  const did = didWeb(origin, "did", "fes");
  const key = await generateKey(did);
  const issuers = [didDocument(did, [key])];
  const unsigned: Credential = {
    "@context": ["https://www.w3.org/ns/credentials/v2", `${origin}${contextPath}`],
    id: "urn:uuid:3f1e0b54-8a3b-4b7a-9d4b-2f0a3c1d5e6f",
    type: ["VerifiableCredential", "PieceRecord"],
    issuer: did,
    validFrom: "2026-03-01T10:00:00Z",
    credentialStatus: statusEntry(listUrl, "revocation", 7),
    credentialSubject: { id: `${origin}/p/FES-0001`, type: "CraftPiece", serialNumber: "FES-0001" },
  };
  const sign = (credential: Credential): Promise<SecuredCredential> =>
    signCredential(credential, key, { origin, now: signedAt });
  const record = await sign(unsigned);
  const list = await sign(
    await statusListCredential({
      url: listUrl,
      issuer: did,
      purpose: "revocation",
      set: raised,
      now: listSignedAt,
    }),
  );
  const trust = { issuers, origins: [origin] };
  const statusLists = async (url: string) => (url === listUrl ? list : null);
  return { did, key, unsigned, record, list, sign, options: { trust, statusLists, now: later } };
}
