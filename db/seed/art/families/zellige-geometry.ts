import type { Pt } from "#db/seed/art/base/shape.ts";
import { polar } from "#db/seed/art/base/shape.ts";

/** A tessera and the role that chooses its glaze. */
export interface Tessera {
  readonly role: "star" | "petal" | "ground" | "field" | "spark" | "dark";
  readonly pts: readonly Pt[];
}

/** Where two lines meet, each given by a point and a direction. */
export function meet(p: Pt, d: Pt, q: Pt, e: Pt): Pt {
  const cross = d[0] * e[1] - d[1] * e[0];
  if (Math.abs(cross) < 1e-9) return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const t = ((q[0] - p[0]) * e[1] - (q[1] - p[1]) * e[0]) / cross;
  return [p[0] + d[0] * t, p[1] + d[1] * t];
}

/**
 * A rosette of any order built as the masters lay it: a star in the middle, a ring of kites between its
 * tips, a ring of petals whose long sides stay parallel, and a ring of sparks between petal heads.
 */
export function rosetteTesserae(cx: number, cy: number, R: number, order: number, turn: number): Tessera[] {
  const step = Math.PI / order;
  const at = (r: number, k: number): Pt => polar(cx, cy, r, turn + k * step);
  const out: Tessera[] = [];
  const rStar = R * (order >= 12 ? 0.36 : 0.34);
  const rNotch = rStar * (order >= 12 ? 0.72 : 0.6);
  const shoulder = R * 0.74;
  const half = shoulder * Math.sin(step) * 0.92;
  for (let i = 0; i < order; i++) {
    const k = 2 * i;
    out.push({ role: "star", pts: [[cx, cy], at(rNotch, k - 1), at(rStar, k), at(rNotch, k + 1)] });
    const a = turn + (k + 1) * step;
    const [ux, uy] = [Math.cos(a), Math.sin(a)];
    const along = (r: number, side: number): Pt => [cx + ux * r - uy * side, cy + uy * r + ux * side];
    const kiteTop = R * 0.5;
    const wide = Math.min(half, R * 0.5 * Math.sin(step) * 0.98);
    out.push({
      role: "spark",
      pts: [
        at(rNotch, k + 1),
        along(rStar * 1.04, wide * 0.62),
        along(kiteTop, 0),
        along(rStar * 1.04, -wide * 0.62),
      ],
    });
    const b = turn + k * step;
    const [vx, vy] = [Math.cos(b), Math.sin(b)];
    const petal = (r: number, side: number): Pt => [cx + vx * r - vy * side, cy + vy * r + vx * side];
    out.push({
      role: "petal",
      pts: [
        petal(rStar * 1.06, 0),
        petal(R * 0.5, half * 0.86),
        petal(shoulder, half * 0.92),
        petal(R * 0.98, 0),
        petal(shoulder, -half * 0.92),
        petal(R * 0.5, -half * 0.86),
      ],
    });
    out.push({
      role: "dark",
      pts: [
        along(kiteTop * 1.04, 0),
        along(R * 0.72, R * 0.72 * Math.sin(step) * 0.42),
        along(R * 0.98, R * 0.98 * Math.tan(step) * 0.8),
        along(R * 0.98, -R * 0.98 * Math.tan(step) * 0.8),
        along(R * 0.72, -R * 0.72 * Math.sin(step) * 0.42),
      ],
    });
  }
  return out;
}

/**
 * Polygons in contact: from the middle of each edge two lines enter the polygon at an angle; where the
 * lines of neighbouring edges meet is a notch of the star. Gives the star and the kites left between.
 */
export function starInPolygon(corners: readonly Pt[], angle: number): { star: Pt[]; kites: Pt[][] } {
  const count = corners.length;
  const corner = (i: number): Pt => corners[((i % count) + count) % count] ?? [0, 0];
  const mids = corners.map(
    (_, i): Pt => [(corner(i)[0] + corner(i + 1)[0]) / 2, (corner(i)[1] + corner(i + 1)[1]) / 2],
  );
  const ray = (i: number, sign: 1 | -1): Pt => {
    const [a, b] = [corner(i), corner(i + 1)];
    const base = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const t = sign === 1 ? base + angle : base + Math.PI - angle;
    return [Math.cos(t), Math.sin(t)];
  };
  const star: Pt[] = [];
  const kites: Pt[][] = [];
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count;
    const m: Pt = mids[i] ?? [0, 0];
    const q: Pt = mids[j] ?? [0, 0];
    const notch = meet(m, ray(i, 1), q, ray(j, -1));
    star.push(m, notch);
    kites.push([m, corner(i + 1), q, notch]);
  }
  return { star, kites };
}
