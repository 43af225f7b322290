import { hmacHex } from "#lib/crypto/digest.ts";
import type { SealedPlace } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Keyed hash of a code, bound to its row: eight digits would be found at once behind a plain hash. */
export function codeHash(id: Id<"signInCode">, code: string): string {
  return hmacHex("sign-in-code", `${id}:${code}`);
}

export function sealedCodePlace(id: Id<"signInCode">): SealedPlace {
  return { table: "sign_in_code", column: "sealed_code", row: id };
}
