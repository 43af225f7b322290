import type { BackdropName } from "#db/seed/art/base/studio.ts";

export const FAMILIES = [
  "zellige",
  "rug",
  "pottery",
  "brass",
  "marquetry",
  "leather",
  "basketry",
  "jewellery",
  "embroidery",
  "textile",
  "saddlery",
] as const;
export type Family = (typeof FAMILIES)[number];

export const VIEWS = ["front", "detail", "back", "scale"] as const;
export type View = (typeof VIEWS)[number];

/** What the side shows: the face, or the reverse as the maker leaves it. */
export type Side = "front" | "back";

/** A drawn piece, in the 960 x 1200 frame of its front view. */
export interface Piece {
  /** standing: on a table; flat: seen from above; hung: against a wall. */
  readonly stance: "standing" | "flat" | "hung";
  /** Length in the drawing, in units, that `cm` measures. */
  readonly span: number;
  /** Real length of the span in centimetres. */
  readonly cm: number;
  /** Where a standing piece touches the table. */
  readonly base: number;
  /** Highest point of a standing piece: the front view grows it to fill the frame. */
  readonly top?: number;
  /** Right edge of the piece: the scale view puts the hand beyond it. */
  readonly end: number;
  readonly focus: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly backdrop: BackdropName;
  /** Gradients, patterns and clips that both sides use. */
  readonly defs: string;
  readonly draw: (side: Side) => string;
}
