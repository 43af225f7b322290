import { INK } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { regular, star } from "#db/seed/art/base/shape.ts";
import type { Mosaic } from "#db/seed/art/base/tessera.ts";
import { createMosaic, inset } from "#db/seed/art/base/tessera.ts";
import { rosetteTesserae, starInPolygon } from "#db/seed/art/families/zellige-geometry.ts";

/** The glazes of one mosaic; stars take turns among `stars`. */
export interface Glazes {
  readonly stars: readonly string[];
  readonly ground: string;
  readonly petal: string;
  readonly spark: string;
  readonly dark: string;
}

const WHITE = "#F2EBDC";
const PALETTES: readonly Glazes[] = [
  {
    stars: [INK.bleu, INK.safran, INK.vert, INK.ciel],
    ground: WHITE,
    petal: INK.safran,
    spark: INK.vert,
    dark: INK.encre,
  },
  {
    stars: [INK.vert, INK.menthe, INK.safran],
    ground: WHITE,
    petal: INK.vert,
    spark: INK.safran,
    dark: INK.encre,
  },
  { stars: [INK.bleu, INK.ciel], ground: WHITE, petal: INK.bleu, spark: INK.ciel, dark: INK.indigo },
  {
    stars: [INK.terre, INK.safran, INK.grenade],
    ground: WHITE,
    petal: INK.terre,
    spark: INK.safran,
    dark: "#33211b",
  },
  {
    stars: [INK.grenade, INK.vert, INK.safran, INK.bleu],
    ground: WHITE,
    petal: INK.grenade,
    spark: INK.safran,
    dark: INK.encre,
  },
  { stars: [INK.encre, INK.ocre], ground: WHITE, petal: "#7B8A8A", spark: INK.ocre, dark: INK.encre },
  { stars: [WHITE, INK.ocre], ground: INK.bleu, petal: INK.ciel, spark: WHITE, dark: INK.indigo },
  { stars: [WHITE, INK.safran], ground: INK.vert, petal: INK.menthe, spark: WHITE, dark: "#123b2e" },
];
export const pickGlazes = (rng: Rng): Glazes => rng.pick(PALETTES);

/** Octagons and squares, a star in each: the khatam field. */
function khatam(
  m: Mosaic,
  box: readonly [number, number, number, number],
  cell: number,
  g: Glazes,
  rng: Rng,
): void {
  const [x0, y0, x1, y1] = box;
  const angle = (rng.pick([56, 62, 67.5]) * Math.PI) / 180;
  const R = cell / 2 / Math.cos(Math.PI / 8);
  const diagonal = rng.chance(0.5);
  const cols = Math.round((x1 - x0) / cell);
  const rows = Math.ceil((y1 - y0) / cell);
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= cols; i++) {
      const [cx, cy] = [x0 + i * cell, y0 + j * cell];
      const colour = g.stars[(diagonal ? i + j : i * 2 + (j % 2)) % g.stars.length] ?? g.petal;
      const oct = starInPolygon(regular(cx, cy, R, 8, Math.PI / 8), angle);
      for (const kite of oct.kites) m.add(g.ground, inset(kite, 0.6));
      m.add(colour, inset(oct.star, 1.6), 1);
      m.add(g.ground, star(cx, cy, cell * 0.29, 0.72, 8, 0), 2);
      for (let k = 0; k < 8; k++) {
        const a = (k * Math.PI) / 4;
        const p = (r: number, o: number): Pt => [cx + r * Math.cos(a + o), cy + r * Math.sin(a + o)];
        m.add(
          k % 2 ? g.petal : g.spark,
          [p(cell * 0.065, 0), p(cell * 0.14, 0.33), p(cell * 0.235, 0), p(cell * 0.14, -0.33)],
          3,
        );
      }
      m.add(g.dark, star(cx, cy, cell * 0.06, 0.6, 8, 0), 4);
      const sq = starInPolygon(regular(cx + cell / 2, cy + cell / 2, cell * 0.2929, 4, 0), angle);
      m.add(g.dark, inset(sq.star, 1.2), 1);
      for (const kite of sq.kites) m.add(g.ground, inset(kite, 0.6));
    }
  }
}

/** Eight-pointed stars and pointed crosses, the plainest and oldest field. */
function crosses(m: Mosaic, box: readonly [number, number, number, number], cell: number, g: Glazes): void {
  const [x0, y0, x1, y1] = box;
  const r = cell / 2;
  const s = r * (2 - Math.SQRT2);
  for (let j = 0; y0 + j * cell <= y1 + cell; j++) {
    for (let i = 0; x0 + i * cell <= x1 + cell; i++) {
      const [cx, cy] = [x0 + i * cell, y0 + j * cell];
      const colour = g.stars[(i + j * 2) % g.stars.length] ?? g.petal;
      const tips = star(cx, cy, r, Math.SQRT1_2 / Math.cos(Math.PI / 8), 8, 0);
      m.add(colour, inset(tips, 2));
      m.add(g.ground, star(cx, cy, r * 0.58, 0.76, 8, 0), 1);
      m.add(
        g.stars[(i + j * 2 + 1) % g.stars.length] ?? g.spark,
        star(cx, cy, r * 0.4, 0.62, 8, Math.PI / 8),
        2,
      );
      m.add(g.dark, regular(cx, cy, r * 0.12, 8, 0), 3);
      const [qx, qy] = [cx + r, cy + r];
      const h = r - s;
      const cross: Pt[] = [
        [qx, qy - r],
        [qx + s / 2, qy - r + s / 2],
        [qx + s / 2, qy - s / 2],
        [qx + r - s / 2, qy - s / 2],
        [qx + r, qy],
        [qx + r - s / 2, qy + s / 2],
        [qx + s / 2, qy + s / 2],
        [qx + s / 2, qy + r - s / 2],
        [qx, qy + r],
        [qx - s / 2, qy + r - s / 2],
        [qx - s / 2, qy + s / 2],
        [qx - r + s / 2, qy + s / 2],
        [qx - r, qy],
        [qx - r + s / 2, qy - s / 2],
        [qx - s / 2, qy - s / 2],
        [qx - s / 2, qy - r + s / 2],
      ];
      m.add(h > 0 ? g.ground : g.spark, inset(cross, 1.6));
      m.add(g.spark, star(qx, qy, r * 0.2, 0.55, 4, 0), 1);
    }
  }
}

/** One great rosette, with smaller ones in the corners, on a chequered ground. */
export function greatRosette(
  m: Mosaic,
  cx: number,
  cy: number,
  R: number,
  order: number,
  g: Glazes,
  rings: boolean,
): void {
  const colour = {
    star: g.stars[0] ?? g.petal,
    petal: g.petal,
    ground: g.ground,
    field: g.ground,
    spark: g.spark,
    dark: g.dark,
  };
  if (rings) {
    const step = Math.PI / order;
    for (let i = 0; i < order * 2; i++) {
      const p = (r: number, k: number): Pt => [
        cx + r * Math.cos((i + k) * step),
        cy + r * Math.sin((i + k) * step),
      ];
      m.add(i % 2 ? (g.stars[1] ?? g.spark) : g.ground, [
        p(R * 0.69, -0.5),
        p(R * 0.78, 0),
        p(R * 0.69, 0.5),
        p(R * 0.655, 0),
      ]);
      m.add(g.dark, [p(R * 0.79, 0), p(R * 0.71, 0.5), p(R * 0.79, 1), p(R * 0.85, 0.5)]);
      m.add(i % 2 ? g.petal : (g.stars[2] ?? g.spark), [
        p(R * 0.8, 0),
        p(R * 0.865, -0.48),
        p(R * 0.95, 0),
        p(R * 0.865, 0.48),
      ]);
      m.add(g.ground, [p(R * 0.96, 0), p(R * 0.88, 0.5), p(R * 0.96, 1), p(R, 0.5)]);
    }
    for (const t of rosetteTesserae(cx, cy, R * 0.64, order, 0)) m.add(colour[t.role], inset(t.pts, 1.4));
    return;
  }
  for (const t of rosetteTesserae(cx, cy, R, order, 0)) m.add(colour[t.role], inset(t.pts, 1.4));
  m.add(g.ground, star(cx, cy, R * 0.17, 0.6, order, 0), 1);
  m.add(g.dark, star(cx, cy, R * 0.09, 0.55, order, 0), 2);
}

function rosettes(
  m: Mosaic,
  box: readonly [number, number, number, number],
  cell: number,
  order: number,
  g: Glazes,
): void {
  const [x0, y0, x1, y1] = box;
  for (let j = 0; y0 + j * cell <= y1 + cell; j++) {
    for (let i = 0; x0 + i * cell <= x1 + cell; i++) {
      const [cx, cy] = [x0 + i * cell, y0 + j * cell];
      greatRosette(
        m,
        cx,
        cy,
        cell * 0.5,
        order,
        { ...g, petal: g.stars[(i + 2 * j) % g.stars.length] ?? g.petal },
        false,
      );
      const q: Pt = [cx + cell / 2, cy + cell / 2];
      m.add(g.dark, star(q[0], q[1], cell * 0.2, 0.5, 4, 0), 1);
      m.add(g.spark, star(q[0], q[1], cell * 0.135, 0.72, 8, 0), 2);
      m.add(g.ground, star(q[0], q[1], cell * 0.07, 0.62, 8, 0), 3);
    }
  }
}

/** A field of tiles over a box [x0, y0, x1, y1], in one of the classic layouts. */
export function zelligeField(
  box: readonly [number, number, number, number],
  g: Glazes,
  rng: Rng,
  id = "zF",
): string {
  const kind = rng.pick(["khatam", "khatam", "khatam", "crosses", "rosettes", "rosettes16"] as const);
  const wide = box[2] - box[0];
  const m = createMosaic(rng.fork("glaze"), 2.2);
  if (kind === "khatam") khatam(m, box, wide / rng.pick([3, 4, 4, 5]), g, rng);
  else if (kind === "crosses") crosses(m, box, wide / rng.pick([4, 5, 6]), g);
  else
    rosettes(
      m,
      box,
      wide / (kind === "rosettes" ? rng.pick([3, 4]) : 2),
      kind === "rosettes" ? rng.pick([8, 12]) : rng.pick([12, 16]),
      g,
    );
  return m.render(id);
}
