import { composeView, svgDocument } from "#db/seed/art/base/compose.ts";
import type { Family, Piece, View } from "#db/seed/art/base/piece.ts";
import { createRng } from "#db/seed/art/base/prng.ts";
import { OBJECTS, pieceOf } from "#db/seed/art/families/index.ts";

export type { Family, View } from "#db/seed/art/base/piece.ts";
export { FAMILIES, VIEWS } from "#db/seed/art/base/piece.ts";
export { drawEmptyArt } from "#db/seed/art/empty.ts";
export { OBJECTS } from "#db/seed/art/families/index.ts";
export { drawPortrait } from "#db/seed/art/portrait.ts";

export interface DrawPieceInput {
  readonly family: Family;
  /** Any text; the same seed gives the same bytes. */
  readonly seed: string;
  readonly view: View;
  /** One of OBJECTS[family]; without it, or when unknown, the seed chooses. */
  readonly object?: string;
  /** Real length of the longest side in centimetres: sets the hand and the rule of the scale view. */
  readonly sizeCm?: number;
}

/**
 * Draws one view of one piece as an SVG document of 960 by 1200.
 * It is a demonstration illustration, never a photograph; the page that shows it must say so.
 */
export function drawPiece(input: DrawPieceInput): string {
  const { family, seed, view } = input;
  const rng = createRng(`${family}/${seed}`);
  const known = OBJECTS[family].find((name) => name === input.object);
  const object = known ?? rng.fork("object").pick(OBJECTS[family]);
  const drawn: Piece = pieceOf(family, rng, object);
  const piece = input.sizeCm ? { ...drawn, cm: input.sizeCm } : drawn;
  return svgDocument(`Demonstration illustration: ${family}, ${object}, ${view}`, composeView(piece, view));
}
