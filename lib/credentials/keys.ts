import "server-only";
import { from, generate } from "@digitalbazaar/ed25519-multikey";

/** An Ed25519 key pair as Multikey text. `id` is its DID URL, `did:web:…#z6Mk…`. */
export type SigningKey = {
  id: string;
  controller: string;
  publicKeyMultibase: string;
  secretKeyMultibase: string;
};

/** A new key pair of the controller (a DID). The secret is the caller's to seal. */
export async function generateKey(controller: string): Promise<SigningKey> {
  const { id, publicKeyMultibase, secretKeyMultibase } = await generate({ controller });
  if (!secretKeyMultibase) throw new Error("the key generator gave no secret");
  return { id, controller, publicKeyMultibase, secretKeyMultibase };
}

/** The DID a key id belongs to. */
export function controllerOf(keyId: string): string {
  return keyId.split("#", 1)[0] ?? keyId;
}

/** Signs bytes with Ed25519 (RFC 8032); 64 bytes. */
export async function signBytes(key: SigningKey, data: Uint8Array): Promise<Uint8Array> {
  const pair = await from({ type: "Multikey", ...key });
  return pair.signer().sign({ data });
}

/** The 32 bytes of a public key, and the check of an Ed25519 signature made with it. */
export async function readPublicKey(publicKeyMultibase: string) {
  const pair = await from({ type: "Multikey", publicKeyMultibase });
  return {
    bytes: pair.publicKey,
    verify: (data: Uint8Array, signature: Uint8Array): Promise<boolean> =>
      pair.verifier().verify({ data, signature }),
  };
}
