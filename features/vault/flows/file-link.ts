import "server-only";
import { claimsText, type LinkClaims, linkMinutes, readLink } from "#features/vault/domain/file-link.ts";
import { hmacHex, sameHash } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Address of a private file that works for one person, for five minutes unless told otherwise; who may see it is asked at each look. */
export function fileLink(
  documentId: Id<"document">,
  viewer: Id<"user">,
  at: Date,
  minutes: number = linkMinutes,
): `/files/${string}` {
  const claims = { documentId, viewer, expiresAt: at.getTime() + minutes * 60_000 };
  return `/files/${claimsText(claims)}.${hmacHex("file-link", claimsText(claims))}`;
}

/** What a link says, when it is ours and has not run out; null otherwise. */
export function openLink(text: string, at: Date): LinkClaims | null {
  const read = readLink(text);
  if (!read || !sameHash(hmacHex("file-link", claimsText(read.claims)), read.signature)) return null;
  return read.claims.expiresAt > at.getTime() ? read.claims : null;
}
