import type { MotifName } from "#db/seed/art/base/motifs.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { fitRepeats, layBand } from "#db/seed/art/base/ornament.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, poly, star } from "#db/seed/art/base/shape.ts";
import type { Sheet } from "#db/seed/art/base/sheet.ts";

export interface Ring {
  readonly motif: MotifName;
  readonly inner: number;
  readonly outer: number;
  readonly inks: readonly [string, string, string];
  readonly weight?: number;
  /** Points the motif's head to the rim instead of the centre. */
  readonly outward?: boolean;
}

/** One ring of ornament round a centre; repeats are rounded to a multiple of eight, as a compass divides. */
export function layRing(sheet: Sheet, cx: number, cy: number, ring: Ring): void {
  const motif = MOTIFS[ring.motif];
  const mid = (ring.inner + ring.outer) / 2;
  const fit = fitRepeats(motif, 2 * Math.PI * mid, ring.outer - ring.inner);
  const repeats = Math.max(8, Math.round(fit / 8) * 8);
  const map = (u: number, v: number): Pt => {
    const r = ring.outward
      ? ring.outer - (ring.outer - ring.inner) * v
      : ring.inner + (ring.outer - ring.inner) * v;
    const a = u * 2 * Math.PI - Math.PI / 2;
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
  };
  layBand(sheet, { motif, inks: ring.inks, repeats, map, weight: ring.weight ?? 1 });
}

export const fillet = (
  sheet: Sheet,
  cx: number,
  cy: number,
  r: number,
  colour: string,
  width: number,
): void => sheet.line(colour, width, circleD(cx, cy, r));

/** Interlaced strap star {points/step}, as lines from tip to tip. */
export function strapStar(
  sheet: Sheet,
  cx: number,
  cy: number,
  r: number,
  points: number,
  step: number,
  colour: string,
  width: number,
): void {
  for (let i = 0; i < points; i++) {
    const a = (k: number): Pt => {
      const t = ((i + k) * 2 * Math.PI) / points - Math.PI / 2;
      return [cx + r * Math.cos(t), cy + r * Math.sin(t)];
    };
    sheet.line(colour, width, poly([a(0), a(step)], false), 'stroke-linejoin="round"');
  }
}

/** A rosette for a centre: nested stars of one order, alternate colours. */
export function rosette(
  sheet: Sheet,
  cx: number,
  cy: number,
  r: number,
  points: number,
  colours: readonly string[],
): void {
  colours.forEach((colour, i) => {
    const size = r * (1 - i / (colours.length + 0.4));
    sheet.fill(
      colour,
      poly(star(cx, cy, size, 0.62 + (i % 2) * 0.12, points, (i % 2) * (Math.PI / points) - Math.PI / 2)),
    );
  });
}
