import { darker, lighter } from "#db/seed/art/base/colour.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import { drawKnots } from "#db/seed/art/base/knots.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import { circleD, n, rectD, smooth } from "#db/seed/art/base/shape.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow, tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { WeaveDesign } from "#db/seed/art/base/weaving.ts";
import { coilDisc, weaveWall } from "#db/seed/art/base/weaving.ts";

export const BASKETRY_OBJECTS = ["basket", "tray", "bowl", "mat"] as const;

interface Fibre {
  readonly straw: string;
  readonly dyes: readonly string[];
}
const FIBRES: readonly Fibre[] = [
  { straw: "#D2A968", dyes: ["#8A4A24", "#3A2A20"] },
  { straw: "#DDBE86", dyes: ["#A6452B", "#1E6B52"] },
  { straw: "#C7A45E", dyes: ["#7A2E3A", "#22355F"] },
  { straw: "#E3CC9C", dyes: ["#1B4F8A", "#C8922A"] },
  { straw: "#B99A5B", dyes: ["#6E7F3E", "#5a3a22"] },
  { straw: "#D8B87C", dyes: ["#B9566A", "#7A2E3A"] },
  { straw: "#CFAF78", dyes: ["#CFAF78", "#b8935a"] },
];

const fold = (v: number, p: number): number => Math.abs((((v % p) + p) % p) - p / 2);

/** A design that works on a wall of stitches and on a coiled disc alike. */
function pickDesign(rng: Rng, f: Fibre): WeaveDesign {
  const a = f.dyes[0] ?? f.straw;
  const b = f.dyes[1] ?? f.straw;
  const count = rng.pick([6, 8, 10, 12]);
  const from = rng.range(0.2, 0.4);
  const to = rng.range(0.62, 0.85);
  const kind = rng.pick(["teeth", "bands", "swirl", "lozenge", "plain"] as const);
  return (row, column, rows, columns) => {
    const v = row / rows;
    const u = (column / columns) * count;
    const d = fold(u, 1) * 2;
    if (v > 0.93) return a;
    if (kind === "bands") return v > from && v < from + 0.12 ? a : v > to - 0.1 && v < to ? b : f.straw;
    if (kind === "teeth")
      return v < from || v > to ? f.straw : d > (v - from) / (to - from) ? a : v > to - 0.08 ? b : f.straw;
    if (kind === "swirl")
      return fold(u + v * 2.2, 1) < 0.16 ? a : fold(u + v * 2.2 + 0.4, 1) < 0.07 ? b : f.straw;
    if (kind === "lozenge") {
      const q = d + Math.abs(v - 0.55) * 4;
      return q < 0.35 ? b : q < 0.75 ? a : q < 0.9 ? f.straw : q < 1.05 ? a : f.straw;
    }
    return v > 0.46 && v < 0.54 ? a : f.straw;
  };
}

function vessel(rng: Rng, object: "basket" | "bowl", f: Fibre, backdrop: BackdropName): Piece {
  const base = 1000;
  const w = object === "basket" ? rng.range(260, 320) : rng.range(310, 345);
  const h = object === "basket" ? rng.range(360, 480) : rng.range(230, 300);
  const top = base - h;
  const mouth = w * (object === "basket" ? rng.range(0.84, 1.02) : 1);
  const form =
    object === "basket"
      ? turn(480, 0.22, [
          [mouth, top],
          [w * 0.98, top + h * 0.3],
          [w, top + h * 0.6],
          [w * 0.8, top + h * 0.93],
          [w * 0.72, base - w * 0.1],
        ])
      : turn(480, 0.26, [
          [mouth, top],
          [w * 0.95, top + h * 0.35],
          [w * 0.72, top + h * 0.75],
          [w * 0.44, base - w * 0.1],
        ]);
  const light = turnedLight("k", form, 1, 0.35);
  const shadow = tableShadow(480, base - w * 0.04, form.radiusAt(form.foot) * 1.14);
  const coil = object === "bowl" || rng.chance(0.4);
  const design = pickDesign(rng.fork("design"), f);
  const handled = object === "basket" && rng.chance(0.7);
  const wall = form.wall();
  const rim = circleD(480, top, mouth, mouth * form.tilt);
  const inner = circleD(480, top + 4, mouth - 16, (mouth - 16) * form.tilt);
  const defs =
    light.defs +
    shadow.defs +
    `<clipPath id="kC"><path d="${wall}"/></clipPath><clipPath id="kI"><path d="${inner}"/></clipPath>` +
    linear("kD", 480 - mouth, 0, 480 + mouth, 0, [
      [0, "#1a0d05", 0.78],
      [0.6, "#1a0d05", 0.45],
      [1, "#1a0d05", 0.2],
    ]);
  const inside = turn(480, -form.tilt, [
    [mouth, top],
    [mouth * 0.98, top + h * 0.5],
  ]);
  const draw = (side: Side): string => {
    const p = rng.fork("weave");
    const turned: WeaveDesign =
      side === "front" ? design : (r, c, rs, cs) => design(r, c + Math.floor(cs / 5), rs, cs);
    const rows = coil ? Math.round(h / 19) : Math.round(h / 14);
    const cols = coil ? 130 : 56;
    const handle = (s: 1 | -1) => {
      const d = smooth([
        [480 + s * mouth * 0.42, top + 26],
        [480 + s * mouth * 0.46, top - 96],
        [480 + s * mouth * 0.72, top - 150],
        [480 + s * mouth * 0.95, top - 80],
        [480 + s * mouth * 0.97, top + 20],
      ]);
      return `<path d="${d}" fill="none" stroke="${darker(f.straw, 0.5)}" stroke-width="24"/><path d="${d}" fill="none" stroke="${f.straw}" stroke-width="18"/><path d="${d}" fill="none" stroke="${darker(f.straw, 0.35)}" stroke-width="18" stroke-dasharray="3 9"/><path d="${d}" transform="translate(-3 -3)" fill="none" stroke="${lighter(f.straw, 0.5)}" stroke-opacity=".6" stroke-width="4"/>`;
    };
    const around = circleD(480, top, mouth - 5, (mouth - 5) * form.tilt);
    return (
      `${shadow.body}<path d="${rim}" fill="${darker(f.straw, 0.3)}"/><g clip-path="url(#kI)">${weaveWall(inside, p.fork("in"), 9, coil ? 90 : 48, () => f.straw, coil)}</g><path d="${inner}" fill="url(#kD)"/>` +
      `<path d="${wall}" fill="${darker(f.straw, 0.5)}"/><g clip-path="url(#kC)">${weaveWall(form, p, rows, cols, turned, coil)}</g>${light.over(wall)}` +
      `<path d="${around}" fill="none" stroke="${darker(f.dyes[0] ?? f.straw, 0.35)}" stroke-width="22"/><path d="${around}" fill="none" stroke="${f.dyes[0] ?? f.straw}" stroke-width="17"/><path d="${around}" fill="none" stroke="${lighter(f.straw, 0.1)}" stroke-width="17" stroke-dasharray="6 10"/><path d="${around}" transform="translate(0 -5)" fill="none" stroke="#fff6e0" stroke-opacity=".35" stroke-width="3"/>${handled ? handle(-1) + handle(1) : ""}`
    );
  };
  return {
    stance: "standing",
    span: w * 2,
    cm: object === "basket" ? rng.range(30, 48) : rng.range(22, 34),
    base,
    top: handled ? top - 150 : top - mouth * 0.22,
    end: 480 + w,
    focus: { x: 450, y: top + h * 0.45, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}

function tray(rng: Rng, f: Fibre, backdrop: BackdropName): Piece {
  const R = 396;
  const design = pickDesign(rng.fork("design"), f);
  const disc = circleD(480, 600, R);
  const defs =
    textures("plaster") +
    radial("kT", 480, 600, R, [
      [0, "#1a0d05", 0.22],
      [0.55, "#1a0d05", 0.06],
      [0.84, "#fff6e0", 0.14],
      [0.93, "#fff6e0", 0.05],
      [1, "#1a0d05", 0.45],
    ]) +
    linear("kL", 120, 240, 840, 960, [
      [0, "#fff6e0", 0.4],
      [0.45, "#fff6e0", 0],
      [1, "#1a0d05", 0.36],
    ]);
  const draw = (side: Side): string => {
    const turned: WeaveDesign = side === "front" ? design : () => f.straw;
    const loop = `<path d="M430 ${600 - R + 8}q50 -64 100 0" fill="none" stroke="${darker(f.straw, 0.3)}" stroke-width="14"/><path d="M430 ${600 - R + 6}q50 -62 100 0" fill="none" stroke="${f.straw}" stroke-width="8"/>`;
    return `${castShadow(disc, 18, 26, 30)}${loop}<path d="${disc}" fill="${darker(f.straw, 0.55)}"/>${coilDisc(480, 600, R, rng.fork("coil"), 26, turned)}<path d="${disc}" fill="url(#kT)"/><path d="${disc}" fill="url(#kL)"/>`;
  };
  return {
    stance: "flat",
    span: R * 2,
    cm: rng.range(32, 55),
    base: 600 + R,
    end: 480 + R,
    focus: { x: 560, y: 460, zoom: 2.3 },
    backdrop,
    defs,
    draw,
  };
}

function mat(rng: Rng, f: Fibre, backdrop: BackdropName): Piece {
  const w = rng.range(600, 680);
  const h = 980;
  const [x, y] = [480 - w / 2, 110];
  const outline = rectD(x, y, w, h);
  const [columns, rows] = [48, 90];
  const edge = rng.int(4, 7);
  const size = rng.pick([8, 10, 12, 16]);
  const kind = rng.int(0, 2);
  const [a, b] = [f.dyes[0] ?? f.straw, f.dyes[1] ?? f.straw];
  const defs =
    textures("plaster") +
    `<pattern id="reed" width="240" height="240" patternUnits="userSpaceOnUse"><path d="${Array.from({ length: 22 }, (_, i) => `M0 ${n(i * 10.909 + 10)}h240`).join("")}" stroke="#20120a" stroke-opacity=".34" stroke-width="2.400"/><path d="${Array.from({ length: 22 }, (_, i) => `M0 ${n(i * 10.909 + 4)}h240`).join("")}" stroke="#fff" stroke-opacity=".2" stroke-width="3"/><path d="${Array.from({ length: 20 }, (_, i) => `M${i * 12 + 6} 0v240`).join("")}" stroke="#20120a" stroke-opacity=".2" stroke-width="2" stroke-dasharray="8 13.800"/></pattern>` +
    linear("kL", 100, 60, 860, 1150, [
      [0, "#fff", 0.26],
      [0.5, "#fff", 0],
      [1, "#1d120a", 0.3],
    ]);
  const draw = (side: Side): string => {
    const knots = drawKnots({ columns, rows, x, y, width: w, height: h }, (i, j) => {
      const [u, v] = [Math.min(i, columns - 1 - i), Math.min(j, rows - 1 - j)];
      const e = Math.min(u, v);
      if (e === edge || e === edge + 2) return a;
      if (e < edge) return side === "front" && (u + v) % 6 < 2 && e > 0 ? b : null;
      if (e < edge + 3) return null;
      const [p, q] = [fold(i - columns / 2 + 160.5, size), fold(j - rows / 2 + 160.5, size * 1.5) / 1.5];
      if (kind === 0) return p + q < size * 0.2 ? b : Math.abs(p + q - size * 0.42) < 0.7 ? a : null;
      if (kind === 1)
        return Math.floor(j / 6) % 3 === 0
          ? Math.floor((i + Math.floor(j / 2)) / 3) % 2
            ? a
            : null
          : Math.floor(j / 6) % 3 === 1 && j % 6 === 2
            ? b
            : null;
      return Math.abs(p - q) < 0.7 ? a : p + q < 1.6 ? b : null;
    });
    return `${castShadow(outline, 9, 13, 14, 0.8)}<path d="${outline}" fill="${f.straw}"/><g${side === "back" ? ' opacity=".4"' : ""}>${knots}</g><path d="${outline}" fill="url(#reed)"/><path d="${outline}" fill="url(#plaster)" opacity=".2"/><path d="${outline}" fill="none" stroke="${darker(a, 0.2)}" stroke-width="12"/><path d="${outline}" fill="none" stroke="${f.straw}" stroke-width="12" stroke-dasharray="4 9"/><path d="${outline}" fill="url(#kL)"/>`;
  };
  return {
    stance: "flat",
    span: h,
    cm: rng.range(140, 200),
    base: y + h,
    end: x + w,
    focus: { x: 470, y: 470, zoom: 2.3 },
    backdrop,
    defs,
    draw,
  };
}

/** Palm, esparto and reed: woven and coiled work. */
export function basketryPiece(rng: Rng, object: (typeof BASKETRY_OBJECTS)[number]): Piece {
  const fibre = rng.fork("fibre").pick(FIBRES);
  const backdrop = rng.pick(["chaux", "sable", "lin", "menthe", "terre", "ciel"] as const);
  if (object === "tray") return tray(rng, fibre, backdrop);
  return object === "mat" ? mat(rng, fibre, backdrop) : vessel(rng, object, fibre, backdrop);
}
