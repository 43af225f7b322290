import { tone } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Turned } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";

/** Colour of a stitch by its place: row from the top, column round the turn. */
export type WeaveDesign = (row: number, column: number, rows: number, columns: number) => string;

const seg = (a: Pt, b: Pt): string => `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;

/** Wraps a turned wall in woven or coiled stitches; a coil stitch stands upright, a woven one lies along. */
export function weaveWall(
  form: Turned,
  rng: Rng,
  rows: number,
  columns: number,
  design: WeaveDesign,
  coil: boolean,
): string {
  const sheet = createSheet();
  const shadow = createSheet();
  const step = (form.foot - form.top) / rows;
  for (let row = 0; row < rows; row++) {
    const y = form.top + (row + 0.5) * step;
    for (let column = 0; column < columns; column++) {
      const shift = coil ? row * 0.5 : (row % 2) * 0.5;
      const a = (((column + shift + 0.5) % columns) / columns - 0.5) * 2 * Math.PI;
      if (Math.abs(a) > 1.6) continue;
      const half = (Math.PI / columns) * (coil ? 0.1 : 0.86);
      const colour = tone(rng, design(row, column, rows, columns), 0.18);
      const from = form.at(Math.max(-1.57, a - half), coil ? y - step * 0.42 : y);
      const to = form.at(Math.min(1.57, a + half), coil ? y + step * 0.42 : y);
      const width = coil
        ? Math.max(2, ((form.radiusAt(y) * 2 * Math.PI) / columns) * 0.86 * Math.max(0.25, Math.cos(a)))
        : step * 0.86;
      sheet.line(colour, Math.round(width), seg(from, to), 'stroke-linecap="round"');
    }
    shadow.line(
      "#20120a",
      2,
      `M${n(form.at(-1.57, y + step / 2)[0])} ${n(form.at(-1.57, y + step / 2)[1])}A${n(form.radiusAt(y + step / 2))} ${n(form.radiusAt(y + step / 2) * form.tilt)} 0 0 0 ${n(form.at(1.57, y + step / 2)[0])} ${n(form.at(1.57, y + step / 2)[1])}`,
      'stroke-opacity=".35"',
    );
  }
  return sheet.toString() + shadow.toString();
}

/** A coiled disc seen from above: rings of stitches round a centre. */
export function coilDisc(
  cx: number,
  cy: number,
  R: number,
  rng: Rng,
  rings: number,
  design: WeaveDesign,
): string {
  const sheet = createSheet();
  const step = R / rings;
  for (let ring = 0; ring < rings; ring++) {
    const r = (ring + 0.5) * step;
    const count = Math.max(8, Math.round((2 * Math.PI * r) / (step * 0.62)));
    for (let i = 0; i < count; i++) {
      const a = ((i + ring * 0.5) / count) * 2 * Math.PI;
      const lean = 0.32 / Math.max(1, ring);
      const colour = tone(rng, design(ring, i, rings, count), 0.2);
      sheet.line(
        colour,
        Math.round(step * 0.56),
        seg(
          [cx + (r - step * 0.36) * Math.cos(a - lean), cy + (r - step * 0.36) * Math.sin(a - lean)],
          [cx + (r + step * 0.36) * Math.cos(a + lean), cy + (r + step * 0.36) * Math.sin(a + lean)],
        ),
        'stroke-linecap="round"',
      );
    }
  }
  return sheet.toString();
}
