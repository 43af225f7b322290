import type { PiecePart } from "#features/listing/schema.ts";

/** Where pieces are worked on and decided about, without language. */
export const studioPath = "/studio/pieces";
/** Days on which a workshop is closed. */
/** Where a workshop says how it packs its pieces. */
export const shippingPath = `${studioPath}/shipping`;
export const closuresPath = `${studioPath}/closures`;
export const officePath = "/office/pieces";

export const studioPiece = (id: string, part?: PiecePart) =>
  part ? `${studioPath}/${id}/${part}` : `${studioPath}/${id}`;
export const officePiece = (id: string) => `${officePath}/${id}`;
