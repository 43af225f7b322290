import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type KeyRing, SealError, type SealedPlace, seal, unseal } from "#lib/crypto/seal.ts";

/** A sealed file and the sealed key that opens it. Forgetting the key shreds the file, wherever copies of it lie. */
export type SealedBytes = { body: Uint8Array; sealedKey: string };

/**
 * Seals a file under a new key of its own (AES-256-GCM: nonce, ciphertext, tag), and the key under the field keys, bound to
 * its row. `place` is where the sealed key will be stored.
 */
export function sealBytes(plain: Uint8Array, place: SealedPlace, ring?: KeyRing): SealedBytes {
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place.row, "utf8"));
  const body = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { body, sealedKey: seal(key.toString("base64"), place, ring) };
}

/** Opens what `sealBytes` made for the same place. Throws SealError. */
export function openBytes({ body, sealedKey }: SealedBytes, place: SealedPlace, ring?: KeyRing): Buffer {
  const key = Buffer.from(unseal(sealedKey, place, ring), "base64");
  if (body.length < 28) throw new SealError(place, "malformed");
  try {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(place.row, "utf8"));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    throw new SealError(place, "not authentic");
  }
}

/**
 * Seals a long file in parts of `size` bytes under one key, each with its own nonce and bound to its place and to how many there are: none
 * can be left out, moved or swapped. One part is opened without the others.
 */
export function sealParts(
  plain: Uint8Array,
  place: SealedPlace,
  size: number,
): { parts: Uint8Array[]; sealedKey: string } {
  const key = randomBytes(32);
  const count = Math.ceil(plain.byteLength / size);
  const parts = Array.from({ length: count }, (_, n) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    cipher.setAAD(Buffer.from(`${place.row} ${n} ${count}`, "utf8"));
    const part = plain.subarray(n * size, (n + 1) * size);
    return Buffer.concat([nonce, cipher.update(part), cipher.final(), cipher.getAuthTag()]);
  });
  return { parts, sealedKey: seal(key.toString("base64"), place) };
}

/** Opens part `n` of `count` of what `sealParts` made for the same place. Throws SealError. */
export function openPart(
  { body, sealedKey }: SealedBytes,
  place: SealedPlace,
  { n, count }: { n: number; count: number },
): Buffer {
  const key = Buffer.from(unseal(sealedKey, place), "base64");
  if (body.length < 28) throw new SealError(place, "malformed");
  try {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(`${place.row} ${n} ${count}`, "utf8"));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    throw new SealError(place, "not authentic");
  }
}
