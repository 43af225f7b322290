/** Nodes of one level that are served together (C2SP tlog-tiles). */
export const tileWidth = 256;

/** What a tile's address asks for: hashes of a level, or the entries themselves, and how many of the 256. */
export type TileAddress =
  | { kind: "hashes"; level: number; index: number; width: number }
  | EntryBundleAddress;
export type EntryBundleAddress = { kind: "entries"; index: number; width: number };

/**
 * Reads the part of a tile's address after `/tile/`: `0/x001/x234/067`, `entries/000.p/17`.
 * Null for any spelling other than the one the specification gives.
 */
export function parseTilePath(segments: readonly string[]): TileAddress | null {
  const [head = "", ...rest] = segments;
  const last = rest.at(-2);
  const partial = last?.endsWith(".p") ? rest.at(-1) : undefined;
  const digits = partial === undefined ? rest : [...rest.slice(0, -2), last?.slice(0, -2) ?? ""];
  const index = readIndex(digits);
  const width = partial === undefined ? tileWidth : readNumber(partial, tileWidth - 1);
  if (index === null || width === null || width === 0) return null;
  if (head === "entries") return { kind: "entries", index, width };
  const level = readNumber(head, 63);
  return level === null ? null : { kind: "hashes", level, index, width };
}

function readIndex(segments: readonly string[]): number | null {
  const inner = segments.slice(0, -1);
  const last = segments.at(-1);
  if (last === undefined || !/^\d{3}$/.test(last) || inner.some((part) => !/^x\d{3}$/.test(part)))
    return null;
  // A leading x000 would be a second spelling of a shorter index.
  if (inner[0] === "x000") return null;
  const index = Number(inner.map((part) => part.slice(1)).join("") + last);
  return Number.isSafeInteger(index) ? index : null;
}

function readNumber(text: string, most: number): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** Level of the tree that a tile level's hashes are on: tiles hold every eighth level. */
export function treeLevel(tileLevel: number): number {
  return tileLevel * 8;
}

/** Nodes of a tree level that are complete in a log of `size` leaves. */
export function completeAt(level: number, size: number): number {
  return Math.floor(size / 2 ** level);
}

/** An entry bundle: each leaf after its length in two bytes. Throws when a leaf is longer than 65 535 bytes. */
export function entryBundle(leaves: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    leaves.flatMap((leaf) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(leaf.length);
      return [length, leaf];
    }),
  );
}
