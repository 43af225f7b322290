import type { Motif } from "#db/seed/art/base/motif.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { poly, smooth } from "#db/seed/art/base/shape.ts";
import type { Sheet } from "#db/seed/art/base/sheet.ts";

export interface Band {
  readonly motif: Motif;
  readonly inks: readonly [string, string, string];
  readonly repeats: number;
  /** Share of the turn to draw, as u from and to (0 to 1 is the whole band). */
  readonly from?: number;
  readonly to?: number;
  /** Carries the cell's coordinates to the surface: u along the band, v across it. */
  readonly map: (u: number, v: number) => Pt;
  readonly weight?: number;
}

function subdivide(pts: readonly Pt[], closed: boolean, steps: number): Pt[] {
  const out: Pt[] = [];
  const last = closed ? pts.length : pts.length - 1;
  for (let i = 0; i < last; i++) {
    const a = pts[i] ?? [0, 0];
    const b = pts[(i + 1) % pts.length] ?? [0, 0];
    for (let s = 0; s < steps; s++) {
      out.push([a[0] + ((b[0] - a[0]) * s) / steps, a[1] + ((b[1] - a[1]) * s) / steps]);
    }
  }
  const end = pts[pts.length - 1];
  if (!closed && end) out.push(end);
  return out;
}

/** Lays a motif along any band: a ring of a plate, the belly of a jar, a straight hem. */
export function layBand(sheet: Sheet, band: Band): void {
  const first = Math.floor((band.from ?? 0) * band.repeats);
  const last = Math.ceil((band.to ?? 1) * band.repeats);
  const weight = band.weight ?? 1;
  for (let i = first; i < last; i++) {
    for (const mark of band.motif.marks) {
      const closed = mark.width === undefined || (mark.curved === true && mark.pts.length === 10);
      const fine =
        mark.curved || mark.pts.length > 8
          ? mark.pts
          : subdivide(mark.pts, closed, band.repeats > 24 ? 1 : 2);
      const pts = fine.map(([x, y]): Pt => band.map((i + x) / band.repeats, y));
      const d = mark.curved ? smooth(pts, closed) : poly(pts, closed);
      if (mark.width === undefined) sheet.fill(band.inks[mark.ink], d);
      else
        sheet.line(
          band.inks[mark.ink],
          mark.width * weight,
          d,
          'stroke-linecap="round" stroke-linejoin="round"',
        );
    }
  }
}

/** How many cells fit a length so that the motif keeps its natural proportions. */
export const fitRepeats = (motif: Motif, length: number, height: number): number =>
  Math.max(4, Math.round(length / (height * motif.aspect)));
