import { z } from "zod";

/** The chain's last entry at a moment, signed. Sequence number, hash and time only: nothing of what the entries say. */
export type SignedHead = {
  seq: number;
  /** Of the entry `seq`, in hex. */
  hash: string;
  /** ISO instant at which it was signed. */
  at: string;
  /** Public key (multibase), for whoever keeps a copy of it elsewhere. */
  key: string;
  /** Ed25519, in base64url. */
  signature: string;
};

const shape = z.strictObject({
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  key: z.string().min(1),
  signature: z.string().min(1),
});

/** Folder of the private store that the heads lie in. */
export const headsFolder = "audit-heads";

/** The text that is signed. */
export function headText({ seq, hash, at }: Pick<SignedHead, "seq" | "hash" | "at">): Uint8Array {
  return Buffer.from(`sanad audit head\n${seq}\n${hash}\n${at}\n`, "utf8");
}

/**
 * Where a head is kept: `audit-heads/20261125t210700123z-000000000042.json`. The name says time and number, so a head never
 * replaces another, and the order of the names is the order of time.
 */
export function headKey({ seq, at }: Pick<SignedHead, "seq" | "at">): string {
  const moment = new Date(at)
    .toISOString()
    .toLowerCase()
    .replaceAll(/[^0-9tz]/g, "");
  return `${headsFolder}/${moment}-${String(seq).padStart(12, "0")}.json`;
}

/** Reads a stored head. Null when it is not one. */
export function parseHead(text: string): SignedHead | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
