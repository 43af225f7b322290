/** Prefixes that an NDEF URI record writes as one byte (NFC Forum, URI Record Type Definition 1.0, table 3). */
const prefixes = [
  ["https://", 0x04],
  ["http://", 0x03],
] as const;

/**
 * An address as the bytes of an NFC tag of type 2 (NTAG 213 and up): one short NDEF URI record in its message block, ended by a
 * terminator. Throws RangeError when it does not fit into a short record of at most 254 bytes.
 */
export function tagBytes(address: string): Uint8Array {
  const [prefix, code] = prefixes.find(([start]) => address.startsWith(start)) ?? ["", 0x00];
  const rest = new TextEncoder().encode(address.slice(prefix.length));
  const payload = [code, ...rest];
  // MB, ME and SR set, well-known type; type length 1; "U".
  const record = [0xd1, 0x01, payload.length, 0x55, ...payload];
  if (record.length > 254) throw new RangeError("the address is too long for a tag");
  return Uint8Array.from([0x03, record.length, ...record, 0xfe]);
}

/** Bytes in hexadecimal, by fours as tools for tags show pages. */
export function inPages(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0"));
  return hex.reduce((text, byte, n) => text + (n === 0 ? "" : n % 4 === 0 ? "  " : " ") + byte, "");
}
