import "server-only";
import { hmacHex } from "#lib/crypto/digest.ts";

/** What is stored of a code. Keyed, and bound to its piece: a list of hashes tells no code. */
export function claimHash(pieceId: string, code: string): string {
  return hmacHex("claim-code", `${pieceId}\0${code}`);
}
