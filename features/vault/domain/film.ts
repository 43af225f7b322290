/** Bytes of each sealed part but the last, before sealing: what is opened at once for whoever looks. */
export const filmPartBytes = 1024 * 1024;

const partsOf = (size: number) => Math.ceil(size / filmPartBytes);

/** Where part `n` of a film lies in the private store. */
export const filmPartKey = (storageKey: string, n: number) => `${storageKey}/${n}`;

/** Everything that lies in the store for a file: one object, or the parts of a film. `size` is in bytes. */
export function storedKeys(file: { storageKey: string; mediaType: string; size: number }): string[] {
  if (!file.mediaType.startsWith("video/")) return [file.storageKey];
  return Array.from({ length: partsOf(file.size) }, (_, n) => filmPartKey(file.storageKey, n));
}

/** The bytes somebody asks for, both ends within; all of them without a range. Null for what lies outside. */
export function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number; isPart: boolean } | null {
  if (header === null) return { start: 0, end: size - 1, isPart: false };
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === "" && to === "") return { start: 0, end: size - 1, isPart: false };
  // `-500`: the last five hundred.
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? null : { start, end, isPart: true };
}
