import { n } from "#db/seed/art/base/shape.ts";

/** A design on a grid of knots or stitches: the colour of each, or null for the ground. */
export type KnotDesign = (column: number, row: number) => string | null;

export interface KnotGrid {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a knotted or counted design; runs of one colour in a row become one rectangle. */
export function drawKnots(grid: KnotGrid, design: KnotDesign): string {
  const w = grid.width / grid.columns;
  const h = grid.height / grid.rows;
  const paths = new Map<string, string>();
  for (let row = 0; row < grid.rows; row++) {
    let start = 0;
    let current: string | null = null;
    for (let column = 0; column <= grid.columns; column++) {
      const colour = column < grid.columns ? design(column, row) : null;
      if (colour === current && column < grid.columns) continue;
      if (current !== null) {
        const d = `M${n(grid.x + start * w)} ${n(grid.y + row * h)}h${n((column - start) * w + 0.4)}v${n(h + 0.4)}h${n(-(column - start) * w - 0.4)}z`;
        paths.set(current, (paths.get(current) ?? "") + d);
      }
      current = colour;
      start = column;
    }
  }
  let out = "";
  for (const [colour, d] of paths) out += `<path fill="${colour}" d="${d}"/>`;
  return out;
}

/** Counted stitches drawn as crosses, for linen work seen near. */
export function drawCrosses(grid: KnotGrid, design: KnotDesign, width: number): string {
  const w = grid.width / grid.columns;
  const h = grid.height / grid.rows;
  const paths = new Map<string, string>();
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const colour = design(column, row);
      if (colour === null) continue;
      const [x, y] = [grid.x + column * w, grid.y + row * h];
      paths.set(colour, `${paths.get(colour) ?? ""}M${n(x)} ${n(y)}l${n(w)} ${n(h)}m0${n(-h)}l${n(-w)} ${n(h)}`);
    }
  }
  let out = "";
  for (const [colour, d] of paths) out += `<path stroke="${colour}" stroke-width="${width}" stroke-linecap="round" fill="none" d="${d}"/>`;
  return out;
}
