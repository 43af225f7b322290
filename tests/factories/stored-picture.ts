import type { Picture } from "#tests/factories/pieces.ts";

/** A picture of a piece that is said to lie in the storage. */
export function storedPicture(over: Partial<Picture> = {}): Picture {
  return {
    view: "front",
    storageKey: "pieces/0a1b2c",
    widths: { avif: [320], webp: [320, 640] },
    width: 640,
    height: 800,
    thumbhash: "",
    originalSha256: "0".repeat(64),
    ...over,
  };
}
