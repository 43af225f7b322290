import "server-only";
import { invitationDays } from "#features/staff/schema.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { type SealedPlace, seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

export function sealedTokenPlace(id: Id<"invitation">): SealedPlace {
  return { table: "staff_invitation", column: "sealed_token", row: id };
}

/** Columns of a new single-use link: only its hash stays, the token itself is sealed until the mail is out. */
export function newLink(id: Id<"invitation">, now: Date) {
  const token = randomToken();
  return {
    tokenHash: sha256Hex(token),
    sealedToken: seal(token, sealedTokenPlace(id)),
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  };
}

/** Each link is a letter of its own, also to the same address: the job is named after both. */
export function letterId(id: Id<"invitation">, now: Date): string {
  return `${id}.${now.getTime()}`;
}
