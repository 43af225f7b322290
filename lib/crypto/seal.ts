import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "#lib/env.ts";

/** Where a sealed value lives. It is authenticated with the value: moved to another row, it no longer opens. */
export type SealedPlace = { table: string; column: string; row: string };

/** Encryption keys by version. The first seals, all open. */
export type KeyRing = readonly { version: number; key: Buffer }[];

/** A sealed value that cannot be opened: changed, moved, or sealed with a key that is gone. Says nothing of its content. */
export class SealError extends Error {
  constructor(place: SealedPlace, reason: string) {
    super(`cannot open ${place.table}.${place.column} of ${place.row}: ${reason}`);
    this.name = "SealError";
  }
}

/** Reads `version:base64,…` (FIELD_KEYS). */
export function parseKeyRing(text: string): KeyRing {
  return text.split(",").map((part) => {
    const [version = "", encoded = ""] = part.split(":");
    const key = Buffer.from(encoded, "base64");
    if (!/^\d+$/.test(version) || key.length !== 32) {
      throw new Error("FIELD_KEYS must be version:base64 of 32 bytes, comma separated");
    }
    return { version: Number(version), key };
  });
}

/**
 * AES-256-GCM with a random 96-bit nonce and `table|column|row|key version` as additional data.
 * Returns `version.nonce.ciphertext-and-tag`, base64url.
 */
export function seal(
  plain: string,
  place: SealedPlace,
  ring: KeyRing = parseKeyRing(env().FIELD_KEYS),
): string {
  const current = ring[0];
  if (!current) throw new Error("FIELD_KEYS is empty");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.key, nonce);
  cipher.setAAD(additionalData(place, current.version));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${current.version}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
}

/** Opens what `seal` made for the same place, with any key of the ring. Throws SealError. */
export function unseal(
  sealed: string,
  place: SealedPlace,
  ring: KeyRing = parseKeyRing(env().FIELD_KEYS),
): string {
  const [version, nonceText, bodyText] = sealed.split(".");
  const known = ring.find((entry) => String(entry.version) === version);
  if (!known || !nonceText || !bodyText)
    throw new SealError(place, known ? "malformed" : "unknown key version");
  const nonce = Buffer.from(nonceText, "base64url");
  const body = Buffer.from(bodyText, "base64url");
  if (nonce.length !== 12 || body.length < 16) throw new SealError(place, "malformed");
  try {
    const decipher = createDecipheriv("aes-256-gcm", known.key, nonce, { authTagLength: 16 });
    decipher.setAAD(additionalData(place, known.version));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealError(place, "not authentic");
  }
}

/** Key version a sealed value was made with, for the job that renews old ones. */
export function sealedWith(sealed: string): number {
  return Number(sealed.split(".", 1)[0]);
}

function additionalData(place: SealedPlace, version: number): Buffer {
  return Buffer.from([place.table, place.column, place.row, version].join("|"), "utf8");
}
