const segment = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?$/;

/**
 * True for a key the storage accepts: one to six segments of lower-case letters, digits, `-` and `_`, with at most one
 * dot in a segment and never at its start. No such key can name a parent folder, a hidden file or an absolute path.
 */
export function isStorageKey(key: string): boolean {
  const segments = key.split("/");
  return key.length <= 300 && segments.length <= 6 && segments.every((part) => segment.test(part));
}

/** Throws RangeError for a key that is not one. */
export function requireStorageKey(key: string): string {
  if (!isStorageKey(key)) throw new RangeError("not a storage key");
  return key;
}
