import type { MotifName } from "#db/seed/art/base/motifs.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { layBand } from "#db/seed/art/base/ornament.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { rectD } from "#db/seed/art/base/shape.ts";
import type { Sheet } from "#db/seed/art/base/sheet.ts";

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly thick: number;
  readonly motif: MotifName;
  readonly inks: readonly [string, string, string];
  readonly weight?: number;
}

/** A straight run of a motif from one point, along +x or +y. */
export function layRun(
  sheet: Sheet,
  from: Pt,
  length: number,
  thick: number,
  upright: boolean,
  f: Pick<Frame, "motif" | "inks" | "weight">,
): void {
  const motif = MOTIFS[f.motif];
  const repeats = Math.max(1, Math.round(length / (thick * motif.aspect)));
  layBand(sheet, {
    motif,
    inks: f.inks,
    repeats,
    weight: f.weight ?? 1,
    map: (u, v) =>
      upright ? [from[0] + v * thick, from[1] + u * length] : [from[0] + u * length, from[1] + v * thick],
  });
}

/** A border of four runs inside a rectangle, with plain squares at the corners. */
export function layFrame(sheet: Sheet, f: Frame, corner?: string): void {
  const { x, y, w, h, thick: t } = f;
  layRun(sheet, [x + t, y], w - 2 * t, t, false, f);
  layRun(sheet, [x + t, y + h - t], w - 2 * t, t, false, f);
  layRun(sheet, [x, y + t], h - 2 * t, t, true, f);
  layRun(sheet, [x + w - t, y + t], h - 2 * t, t, true, f);
  if (corner)
    for (const [cx, cy] of [
      [x, y],
      [x + w - t, y],
      [x, y + h - t],
      [x + w - t, y + h - t],
    ] as const)
      sheet.fill(corner, rectD(cx + t * 0.18, cy + t * 0.18, t * 0.64, t * 0.64));
}
