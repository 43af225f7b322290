import type { DidDocument } from "#lib/credentials/did.ts";

type Signature = { verificationMethod: string; created?: string | undefined };

/**
 * True when the key was in use when it signed: a key that was ended (`expires`, or `revoked` when it was not safe any more)
 * vouches only for what is dated before its end. Dates are the signer's own word: that nothing was dated back is for the log
 * to show, in which every credential stands.
 */
export function signedInKeyPeriod(signature: Signature, issuer: DidDocument): boolean {
  const method = issuer.verificationMethod.find(({ id }) => id === signature.verificationMethod);
  const end = method?.revoked ?? method?.expires;
  if (end === undefined) return true;
  return signature.created !== undefined && Date.parse(signature.created) < Date.parse(end);
}
