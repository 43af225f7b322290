import { undulation } from "#db/seed/art/base/cloth.ts";
import { darker, INK, lighter } from "#db/seed/art/base/colour.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import type { KnotDesign } from "#db/seed/art/base/knots.ts";
import { crossGaps, drawKnots } from "#db/seed/art/base/knots.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { n, rectD, smooth } from "#db/seed/art/base/shape.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";

export const EMBROIDERY_OBJECTS = ["cushion", "runner", "napkin"] as const;

/** One counted stitch, in units: sixteen make a whole tile of the cross pattern. */
const CELL = 7.5;

interface Thread {
  readonly cloth: string;
  readonly main: string;
  readonly accent: string;
}
const THREADS: readonly Thread[] = [
  { cloth: "#F6F0E3", main: INK.bleu, accent: INK.bleu },
  { cloth: "#F4ECDC", main: INK.vert, accent: INK.vert },
  { cloth: "#F5EDE0", main: INK.grenade, accent: INK.grenade },
  { cloth: "#F3E9D6", main: "#2A2A30", accent: INK.terre },
  { cloth: "#F7F1E6", main: INK.terre, accent: INK.safran },
  { cloth: "#E9DCC3", main: INK.indigo, accent: INK.terre },
  { cloth: "#2B4A6B", main: "#F3E8D2", accent: INK.ocre },
  { cloth: "#7A2E3A", main: "#F1E0BE", accent: INK.ocre },
  { cloth: "#F6F0E3", main: "#6B5A8E", accent: "#C8922A" },
];

/** How wide a leaf is at a distance along its axis: nothing at both ends, widest at `peak`. */
const leafWidth = (at: number, from: number, to: number, wide: number, peak: number): number => {
  if (at < from || at > to) return -1;
  const t = (at - from) / (to - from);
  return wide * (t < peak ? t / peak : (1 - t) / (1 - peak));
};

/** A counted star of eight leaves, four on the axes and four on the diagonals, as the samplers have it. */
export function countedStar(rng: Rng, size: number): boolean[][] {
  const half = Math.floor(size / 2);
  const open = half > 10;
  const [axis, axisWide, axisPeak] = [
    half * rng.range(0.8, 1),
    half * rng.range(0.16, 0.3),
    rng.range(0.45, 0.8),
  ];
  const [slant, slantWide, slantPeak] = [
    half * rng.range(0.5, 0.72),
    half * rng.range(0.14, 0.26),
    rng.range(0.4, 0.75),
  ];
  const ring = rng.chance(0.5) ? Math.round(half * rng.range(0.7, 0.9)) : -9;
  const core = half * rng.range(0.1, 0.2);
  const within = (a: number, b: number): boolean => {
    const [w1, s, d] = [leafWidth(a, core + 1, axis, axisWide, axisPeak), (a + b) / 2, a - b];
    const w2 = leafWidth(s, core, slant, slantWide * 2, slantPeak);
    const edge = (gap: number, w: number) =>
      gap <= w && (!open || gap > w - 1.5 || gap < 0.5 || (gap + Math.round(a)) % 3 === 0);
    if (w1 >= 0 && edge(b, w1)) return true;
    if (w2 >= 0 && edge(d, w2)) return true;
    if (a + b <= core * 1.4) return (a + b) % 2 === 0;
    if (open && a + b === ring + Math.round(half * 0.3) && d > 2) return true;
    return open && a === half && b % 3 === 0 && b < half * 0.5;
  };
  return Array.from({ length: size }, (_, j) =>
    Array.from({ length: size }, (_, i) => {
      const [u, v] = [Math.abs(i - half), Math.abs(j - half)];
      return within(Math.max(u, v), Math.min(u, v));
    }),
  );
}

const fold = (v: number, p: number): number => Math.abs((((v % p) + p) % p) - p / 2);

/** A whole counted cloth: borders, a field of stars in a lattice, a great star in the middle. */
function design(rng: Rng, columns: number, rows: number, t: Thread, layout: "square" | "ends"): KnotDesign {
  const small = countedStar(rng.fork("small"), 13);
  const great = countedStar(rng.fork("great"), Math.min(columns, 43) | 1);
  const step = rng.pick([14, 16, 18]);
  const wide = rng.pick([9, 11, 13]);
  const edging = rng.int(0, 2);
  const field = rng.pick(["lattice", "stars", "sparse"] as const);
  const [cx, cy] = [Math.floor(columns / 2), Math.floor(rows / 2)];
  const at = (m: boolean[][], x: number, y: number): boolean => m[y]?.[x] ?? false;
  const bandStitch = (along: number, across: number): string | null => {
    const q = fold(along, wide * 1.6);
    const mid = Math.abs(across - (wide - 1) / 2);
    if (across === 0 || across === wide - 1) return t.main;
    if (edging === 0) return Math.abs(q - mid) < 0.7 ? t.main : q + mid < 2 ? t.accent : null;
    if (edging === 1) return q > mid + 1 && (Math.floor(q) + across) % 2 ? t.main : null;
    return at(small, Math.floor(q + 6) % 13, Math.floor(mid + 6)) ? t.main : null;
  };
  return (i, j) => {
    const [u, v] = [Math.min(i, columns - 1 - i), Math.min(j, rows - 1 - j)];
    if (layout === "ends") {
      if (v >= 3 && v < 3 + wide) return bandStitch(i - cx, v - 3);
      if (v >= wide + 5 && v < wide + 18)
        return at(small, (((i - cx + 7 + 140) % 14) + 14) % 14, v - wide - 5) ? t.main : null;
      if (v >= wide + 20 && v < wide + 20 + wide) return bandStitch(i - cx + 4, v - wide - 20);
      if (v === wide * 2 + 22) return i % 2 ? t.accent : null;
      if (Math.abs(j - cy) < 22 && at(great, i - cx + 21, j - cy + 21)) return t.main;
      if (u === 2) return j % 2 ? t.main : null;
      if (Math.abs(j - cy) < 29) return null;
      const m = fold(j - cy + 400.5, 34) < 7 && fold(i - cx + 400.5, 26) < 7 && v > wide * 2 + 26;
      return m &&
        at(
          small,
          Math.floor(6.5 + ((((i - cx + 400) % 26) + 26) % 26) - 13),
          Math.floor(6.5 + ((((j - cy + 400) % 34) + 34) % 34) - 17),
        )
        ? t.accent
        : null;
    }
    const e = Math.min(u, v);
    if (e >= 3 && e < 3 + wide) return bandStitch(u < v ? j - cy : i - cx, e - 3);
    if (e < 3) return null;
    if (e === wide + 4) return (i + j) % 2 ? t.accent : null;
    if (e <= wide + 5) return null;
    const reach = 21;
    const [gx, gy] = [i - cx, j - cy];
    if (Math.abs(gx) + Math.abs(gy) < reach * 1.5 && Math.max(Math.abs(gx), Math.abs(gy)) <= reach)
      return at(great, gx + reach, gy + reach)
        ? (Math.abs(gx) + Math.abs(gy)) % 7 === 0
          ? t.accent
          : t.main
        : null;
    const [p, q] = [(((gx % step) + step) % step) - step / 2, (((gy % step) + step) % step) - step / 2];
    if (field === "lattice" && Math.abs(Math.abs(p) + Math.abs(q) - step / 2) < 0.6) return t.main;
    if (field === "sparse" && (Math.floor(gx / step) + Math.floor(gy / step)) % 2) return null;
    const [mx, my] = [Math.abs(gx - p), Math.abs(gy - q)];
    const clear = Math.max(mx, my) > reach + 7 || mx + my > reach * 1.5 + 9;
    if (!clear || mx + 7 > columns / 2 - wide - 5 || my + 7 > rows / 2 - wide - 5) return null;
    return Math.abs(p) < 7 && Math.abs(q) < 7 && at(small, Math.round(p) + 6, Math.round(q) + 6)
      ? t.main
      : null;
  };
}

function outlineOf(object: "cushion" | "napkin" | "runner", w: number, h: number): string {
  const [x, y] = [480 - w / 2, 600 - h / 2];
  if (object !== "cushion") return rectD(x, y, w, h);
  const sag = 26;
  return smooth(
    [
      [x, y],
      [x + w * 0.25, y + sag * 0.9],
      [480, y + sag],
      [x + w * 0.75, y + sag * 0.9],
      [x + w, y],
      [x + w - sag * 0.8, y + h * 0.25],
      [x + w - sag, 600],
      [x + w - sag * 0.8, y + h * 0.75],
      [x + w, y + h],
      [x + w * 0.75, y + h - sag * 0.9],
      [480, y + h - sag],
      [x + w * 0.25, y + h - sag * 0.9],
      [x, y + h],
      [x + sag * 0.8, y + h * 0.75],
      [x + sag, 600],
      [x + sag * 0.8, y + h * 0.25],
    ],
    true,
  );
}

const tassel = (x: number, y: number, colour: string, angle: number): string =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${angle})"><path d="M0 0v16" stroke="${darker(colour, 0.2)}" stroke-width="5"/><circle cx="0" cy="22" r="11" fill="${colour}"/><path d="${Array.from({ length: 11 }, (_, i) => `M${n(-8 + i * 1.6)} 28q${n((i - 5) * 1.2)} 26 ${n((i - 5) * 2.4)} 54`).join("")}" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round"/><path d="M-11 26h22" stroke="${lighter(colour, 0.4)}" stroke-width="4"/></g>`;

/** Counted-thread needlework on linen. */
export function embroideryPiece(rng: Rng, object: (typeof EMBROIDERY_OBJECTS)[number]): Piece {
  const t = rng.fork("thread").pick(THREADS);
  const backdrop: BackdropName = rng.pick([
    "chaux",
    "sable",
    "lin",
    "terre",
    "menthe",
    "ciel",
    "rose",
  ] as const);
  const w = object === "runner" ? 470 : 780;
  const h = object === "runner" ? 1010 : 780;
  const [x, y] = [480 - w / 2, 600 - h / 2];
  const columns = object === "runner" ? 61 : 93;
  const rows = object === "runner" ? 131 : 93;
  const outline = outlineOf(object, w, h);
  const [gw, gh] = [columns * CELL, rows * CELL];
  const grid = {
    columns,
    rows,
    x: 2 * Math.round((480 - gw / 2) / 2),
    y: 2 * Math.round((600 - gh / 2) / 2),
    width: gw,
    height: gh,
  };
  const gaps = crossGaps("eX", grid, t.cloth);
  const defs =
    gaps.defs +
    textures("linen", "plaster") +
    undulation("eU", x, y, x + w, y + h, rng.fork("waves"), object === "cushion" ? 0.04 : 0.13) +
    radial("eP", 430, 540, w * 0.66, [
      [0, "#fff", 0.34],
      [0.5, "#fff", 0.05],
      [0.8, "#1d120a", 0.12],
      [1, "#1d120a", 0.46],
    ]) +
    linear("eL", x, y, x + w, y + h, [
      [0, "#fff", 0.22],
      [0.5, "#fff", 0],
      [1, "#1d120a", 0.26],
    ]) +
    `<clipPath id="eC"><path d="${outline}"/></clipPath>`;
  const draw = (side: Side): string => {
    const pattern = design(rng.fork("design"), columns, rows, t, object === "runner" ? "ends" : "square");
    const art = drawKnots(grid, pattern) + gaps.body;
    const reverse =
      object === "cushion"
        ? `<path d="M${x + 20} 600H${x + w - 20}" stroke="${darker(t.cloth, 0.3)}" stroke-width="4"/>${[0.25, 0.5, 0.75].map((k) => `<circle cx="${n(x + w * k)}" cy="604" r="13" fill="${t.main}" stroke="${darker(t.main, 0.3)}" stroke-width="2"/><path d="M${n(x + w * k - 5)} 604h10" stroke="${t.cloth}" stroke-width="2"/>`).join("")}`
        : `<g opacity=".62">${art}</g>`;
    const ends =
      object === "cushion"
        ? tassel(x + 6, y + 8, t.main, 135) +
          tassel(x + w - 6, y + 8, t.main, 225) +
          tassel(x + 6, y + h - 8, t.main, 45) +
          tassel(x + w - 6, y + h - 8, t.main, -45)
        : object === "runner"
          ? Array.from({ length: 13 }, (_, i) =>
              tassel(x + 14 + (i * (w - 28)) / 12, y + h - 2, t.main, 0),
            ).join("")
          : "";
    const hem =
      object === "cushion"
        ? ""
        : `<path d="${rectD(x + 9, y + 9, w - 18, h - 18)}" fill="none" stroke="${t.accent}" stroke-width="3" stroke-dasharray="7 5"/>`;
    return (
      `${castShadow(outline, 14, 22, object === "cushion" ? 34 : 12, object === "cushion" ? 1 : 0.7)}${ends}<path d="${outline}" fill="${t.cloth}" stroke="${object === "cushion" ? t.main : darker(t.cloth, 0.2)}" stroke-width="${object === "cushion" ? 7 : 3}"/>` +
      `<g clip-path="url(#eC)">${side === "front" ? art : reverse}${hem}<path d="${outline}" fill="url(#linen)" opacity=".8"/></g><path d="${outline}" fill="url(#eU)"/><path d="${outline}" fill="url(#${object === "cushion" ? "eP" : "eL"})"/>`
    );
  };
  const cm =
    object === "runner" ? rng.range(120, 160) : object === "napkin" ? rng.range(40, 90) : rng.range(40, 52);
  return {
    stance: "flat",
    span: h,
    cm,
    base: y + h,
    end: x + w,
    focus: { x: object === "runner" ? 470 : 400, y: object === "runner" ? 330 : 470, zoom: 2.5 },
    backdrop,
    defs,
    draw,
  };
}
