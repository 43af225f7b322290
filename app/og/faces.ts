import { fileURLToPath } from "node:url";
import type { Faces } from "#lib/share-card/draw-text.ts";

// In a route handler the bundler leads to the file itself and not to its public address.
const kufi = new URL("../../assets/faces/reem-kufi-arabic-600.ttf", import.meta.url);
const arabic = new URL("../../assets/faces/readex-pro-arabic.ttf", import.meta.url);
const latin = new URL("../../assets/faces/readex-pro-latin.ttf", import.meta.url);
const serif = new URL("../../assets/faces/fraunces-latin.ttf", import.meta.url);

/** Paths of our faces, for pictures with words. */
export const faces: Faces = {
  kufi: fileURLToPath(kufi),
  arabic: fileURLToPath(arabic),
  latin: fileURLToPath(latin),
  serif: fileURLToPath(serif),
};
