import type { Pt } from "#db/seed/art/base/shape.ts";

/** One stroke or patch of a motif in its unit cell (x and y from 0 to 1); `ink` picks one of the colours. */
export interface Mark {
  readonly pts: readonly Pt[];
  readonly ink: 0 | 1 | 2;
  /** Line width in drawing units; without it the mark is filled. */
  readonly width?: number;
  readonly curved?: boolean;
}

/** A repeating motif: its marks and the natural width of the cell for a height of 1. */
export interface Motif {
  readonly aspect: number;
  readonly marks: readonly Mark[];
}
