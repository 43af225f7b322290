import { createHash } from "node:crypto";
import { TypeID } from "typeid-js";
import { type Id, type IdKind, prefixes } from "#lib/ids/ids.ts";

/** Milliseconds that every stable id carries as its time: 1 January 2026. */
const epoch = Date.UTC(2026, 0, 1);

/** The same id for the same key, on every machine: a version 7 UUID whose random part is a hash. */
export function stableId<K extends IdKind>(kind: K, key: string): Id<K> {
  const bytes = createHash("sha256").update(`${kind} ${key}`).digest().subarray(0, 16);
  bytes.writeUIntBE(epoch, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return TypeID.fromUUIDBytes(prefixes[kind], bytes).toString() as Id<K>;
}

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A serial as on a label: `SND-` and ten letters or digits that are not mistaken for each other. */
export function stableSerial(key: string): string {
  const bytes = createHash("sha256").update(`serial ${key}`).digest();
  return `SND-${Array.from({ length: 10 }, (_, n) => letters[(bytes[n] ?? 0) % 32]).join("")}`;
}

/** A whole number from 0 up to, but not reaching, `below`; the same for the same key. */
export function stableNumber(key: string, below: number): number {
  return createHash("sha256").update(`number ${key}`).digest().readUInt32BE(0) % below;
}
