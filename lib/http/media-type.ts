import { isStorageKey } from "#lib/adapters/storage/key.ts";

const types: Record<string, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
};

/** Content type of a picture we serve, by its key's ending. Null for whatever is not `<key>-<width>.<format>`. */
export function mediaType(key: string): string | null {
  const format = /-\d{2,4}\.([a-z]{3,4})$/.exec(key)?.[1];
  if (!format || !isStorageKey(key)) return null;
  return types[format] ?? null;
}
