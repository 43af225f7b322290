import { darker, INK, lighter } from "#db/seed/art/base/colour.ts";
import type { Stop } from "#db/seed/art/base/gradient.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { layBand } from "#db/seed/art/base/ornament.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n, poly, smooth } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";

export const TEXTILE_OBJECTS = ["folded", "hanging", "brocade"] as const;

interface Cloth {
  readonly ground: string;
  readonly stripe: string;
  readonly second: string;
  readonly gold: string;
}
const CLOTHS: readonly Cloth[] = [
  { ground: "#F1E7D3", stripe: "#3A2A20", second: "#B9A282", gold: "#C8922A" },
  { ground: INK.grenade, stripe: "#D9A860", second: "#9a4650", gold: "#E8C777" },
  { ground: INK.vert, stripe: "#E8D6A6", second: "#2f8567", gold: "#E3C06C" },
  { ground: INK.bleu, stripe: "#F1E7D3", second: "#3f75b0", gold: "#E6C878" },
  { ground: "#C8922A", stripe: "#7A2E3A", second: "#E4BC66", gold: "#FBEBC4" },
  { ground: "#2B2A33", stripe: "#C8922A", second: "#4a4856", gold: "#E0B65A" },
  { ground: "#E8DCC6", stripe: INK.terre, second: INK.bleu, gold: "#C8922A" },
  { ground: "#B9566A", stripe: "#F6E7D6", second: "#8f3c50", gold: "#F3D58E" },
];

/** A repeat of brocade: a motif in offset rows, as a pattern to fill cloth with. */
function brocadeTile(rng: Rng, c: Cloth): string {
  const sheet = createSheet();
  const names = ["flower", "star", "lozenge", "flower", "scroll"] as const;
  const big = MOTIFS[rng.pick(names)];
  const small = MOTIFS[rng.pick(["star", "flower", "beads"] as const)];
  const inks: readonly [string, string, string] = [c.gold, lighter(c.gold, 0.35), c.second];
  const put = (motif: (typeof MOTIFS)[keyof typeof MOTIFS], x: number, y: number, s: number) =>
    layBand(sheet, {
      motif,
      inks,
      repeats: 1,
      map: (u, v) => [x - s / 2 + u * s, y - s / 2 + v * s],
      weight: 1,
    });
  put(big, 60, 60, 88);
  put(big, 180, 180, 88);
  put(small, 180, 60, 34);
  put(small, 60, 180, 34);
  const net = rng.chance(0.6)
    ? `<path d="M0 120Q60 100 120 0Q180 100 240 120Q180 140 120 240Q60 140 0 120" fill="none" stroke="${c.gold}" stroke-width="3.500"/>`
    : "";
  return `<pattern id="xB" width="240" height="240" patternUnits="userSpaceOnUse">${net}${sheet.toString()}</pattern>`;
}

/** The plies of a folded length seen on edge: each catches light above and keeps shade below. */
function plies(): Stop[] {
  const out: Stop[] = [];
  for (const [from, to] of [
    [0, 0.3],
    [0.3, 0.54],
    [0.54, 0.78],
    [0.78, 1],
  ] as const) {
    out.push(
      [from, "#1d120a", 0.5],
      [from + 0.035, "#fff6e4", 0.34],
      [from + (to - from) * 0.5, "#fff6e4", 0],
      [to - 0.03, "#1d120a", 0.26],
    );
  }
  out.push([1, "#1d120a", 0.6]);
  return out;
}

/** A stack of folded lengths, the folds towards us. */
function folded(rng: Rng, backdrop: BackdropName): Piece {
  const base = 1000;
  const layers = rng.int(4, 6);
  const thick = 560 / (layers + 0.8);
  const first = rng.pick(CLOTHS);
  const same = rng.chance(0.4);
  const stack = Array.from({ length: layers }, (_, i) => ({
    cloth: same ? first : i === 0 ? first : rng.pick(CLOTHS),
    w: rng.range(600, 680),
    off: rng.jitter(18),
    kind: rng.pick(["stripes", "brocade", "plain", "stripes", "brocade"] as const),
  }));
  const shadow = tableShadow(480, base, 330);
  const defs =
    shadow.defs +
    textures("linen", "twill") +
    brocadeTile(rng.fork("tile"), first) +
    stack.map((_, i) => linear(`xF${i}`, 0, base - (i + 1) * thick, 0, base - i * thick, plies())).join("") +
    linear("xS", 140, 0, 830, 0, [
      [0, "#1d120a", 0.3],
      [0.16, "#fff6e4", 0.14],
      [0.7, "#1d120a", 0.02],
      [1, "#1d120a", 0.42],
    ]);
  const draw = (side: Side): string => {
    const p = rng.fork("cloth");
    const one = stack.map((layer, i) => {
      const { cloth: c, w, off, kind } = layer;
      const [y1, y0] = [base - i * thick, base - (i + 1) * thick];
      const [x0, x1] = [480 - w / 2 + off, 480 + w / 2 + off];
      const r = thick * 0.24;
      const d = `M${n(x0 + r)} ${n(y0)}C${n(x0 + w * 0.3)} ${n(y0 - 7)} ${n(x0 + w * 0.7)} ${n(y0 + 7)} ${n(x1 - r)} ${n(y0 + 1)}C${n(x1 + r * 0.3)} ${n(y0)} ${n(x1 + r * 0.3)} ${n(y1)} ${n(x1 - r)} ${n(y1)}C${n(x0 + w * 0.6)} ${n(y1 + 5)} ${n(x0 + w * 0.3)} ${n(y1 - 3)} ${n(x0 + r)} ${n(y1)}C${n(x0 - r * 0.3)} ${n(y1)} ${n(x0 - r * 0.3)} ${n(y0)} ${n(x0 + r)} ${n(y0)}z`;
      let lines = "";
      if (kind === "stripes") {
        const sheet = createSheet();
        let at = x0 + p.range(10, 40);
        while (at < x1) {
          const sw = p.pick([3, 6, 14, 26]);
          sheet.line(
            p.chance(0.6) ? c.stripe : c.second,
            sw,
            `M${n(at)} ${n(y0 - 8)}q${n(p.jitter(7))} ${n(thick / 2)} 0 ${n(thick + 16)}`,
          );
          at += sw + p.pick([9, 18, 40]);
        }
        lines = sheet.toString();
      }
      const fill =
        kind === "brocade"
          ? `<path d="${d}" fill="url(#xB)"/>`
          : `<path d="${d}" fill="url(#${kind === "plain" ? "twill" : "linen"})" opacity=".7"/>`;
      const crease = Array.from(
        { length: 3 },
        (_, k) =>
          `M${n(x0 + r * 0.5)} ${n(y0 + thick * (0.3 + k * 0.2))}C${n(x0 + w * 0.3)} ${n(y0 + thick * (0.3 + k * 0.2) + p.jitter(7))} ${n(x0 + w * 0.7)} ${n(y0 + thick * (0.3 + k * 0.2) + p.jitter(7))} ${n(x1 - r * 0.5)} ${n(y0 + thick * (0.3 + k * 0.2))}`,
      ).join("");
      return `<clipPath id="xK${i}"><path d="${d}"/></clipPath><path d="${d}" transform="translate(3 6)" fill="#1d120a" opacity=".4"/><path d="${d}" fill="${c.ground}"/><g clip-path="url(#xK${i})">${lines}${fill}</g>${side === "back" ? `<path d="${crease}" fill="none" stroke="#1d120a" stroke-opacity=".35" stroke-width="3"/>` : ""}<path d="${d}" fill="url(#xF${i})"/><path d="${d}" fill="url(#xS)"/>`;
    });
    return `${shadow.body}${one.join("")}`;
  };
  return {
    stance: "standing",
    span: 640,
    cm: rng.range(34, 46),
    base,
    top: base - layers * thick - 10,
    end: 830,
    focus: { x: 440, y: base - thick * 2.4, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

/** A length hung from a rod: folds that run down, a hem that waves, warp stripes that follow. */
function hanging(rng: Rng, object: "hanging" | "brocade", backdrop: BackdropName): Piece {
  const c = rng.pick(CLOTHS);
  const w = rng.range(560, 660);
  const [top, foot] = [170, rng.range(960, 1010)];
  const folds = rng.pick([5, 6, 7, 8]);
  const phase = rng.range(0, 6);
  const x0 = 480 - w / 2;
  const wave = (t: number): number => Math.sin(t * folds * 2 * Math.PI + phase);
  const hem = (y: number, depth: number): Pt[] =>
    Array.from({ length: 49 }, (_, i): Pt => [x0 + (w * i) / 48, y + depth * wave(i / 48)]);
  const outline = `${smooth(hem(top, 4))}${smooth(hem(foot, 17).reverse()).replace("M", "L")}z`;
  const stops: Stop[] = Array.from({ length: folds * 6 + 1 }, (_, i): Stop => {
    const t = i / (folds * 6);
    const slope = Math.cos(t * folds * 2 * Math.PI + phase + 0.9);
    return [t, slope > 0 ? "#1d120a" : "#fff6e4", Math.abs(slope) * (slope > 0 ? 0.44 : 0.26)];
  });
  const defs =
    textures("linen", "twill") +
    brocadeTile(rng.fork("tile"), c) +
    linear("xW", x0, 0, x0 + w, 0, stops) +
    linear("xD", 0, top, 0, foot, [
      [0, "#1d120a", 0.3],
      [0.12, "#fff6e4", 0.12],
      [0.6, "#1d120a", 0],
      [1, "#1d120a", 0.3],
    ]) +
    linear("xR", 0, 132, 0, 168, [
      [0, "#C99A5E"],
      [0.4, "#8A5A30"],
      [1, "#3d2412"],
    ]) +
    `<clipPath id="xC"><path d="${outline}"/></clipPath>`;
  const draw = (side: Side): string => {
    const p = rng.fork("cloth");
    const sheet = createSheet();
    if (object === "hanging") {
      const across = p.chance(0.6);
      let at = top + p.range(20, 60);
      const unit = Array.from(
        { length: p.int(2, 4) },
        () =>
          [p.pick([3, 5, 8, 16, 34]), p.pick([10, 18, 34, 60]), p.chance(0.6) ? c.stripe : c.second] as const,
      );
      for (let k = 0; across && at < foot + 20; k++) {
        const [sw, gap, colour] = unit[k % unit.length] ?? [4, 20, c.stripe];
        const depth = 4 + (13 * (at - top)) / (foot - top);
        sheet.line(colour, sw, smooth(hem(at + sw / 2, depth)));
        at += sw + gap;
      }
      if (!across) {
        for (let x = x0 + 8; x < x0 + w; ) {
          const [sw, gap, colour] = p.pick(unit);
          sheet.line(colour, sw * 0.7, `M${n(x)} ${top - 10}V${n(foot + 30)}`);
          x += sw * 0.7 + gap * 0.7;
        }
      }
    }
    const fill = object === "brocade" ? `<path d="${outline}" fill="url(#xB)"/>` : "";
    let fringe = "";
    for (const [i, [x, y]] of hem(foot, 17).entries())
      if (i > 0)
        fringe += `M${n(x - 3)} ${n(y)}q${n(p.jitter(5))} 22 ${n(p.jitter(5))} ${n(p.range(34, 50))}M${n(x - 9)} ${n(y)}q${n(p.jitter(5))} 22 ${n(p.jitter(5))} ${n(p.range(34, 50))}`;
    const gold =
      object === "brocade"
        ? `<path d="${smooth(hem(foot - 40, 16))}" fill="none" stroke="${c.gold}" stroke-width="14"/><path d="${smooth(hem(foot - 64, 16))}" fill="none" stroke="${c.gold}" stroke-width="4"/>`
        : "";
    const shade = poly([
      [x0 + 26, top + 30],
      [x0 + w + 30, top + 20],
      [x0 + w + 34, foot + 26],
      [x0 + 30, foot + 36],
    ]);
    const rod = `<rect x="${n(x0 - 60)}" y="134" width="${n(w + 120)}" height="32" rx="16" fill="#1d120a" opacity=".3" transform="translate(14 24)"/><rect x="${n(x0 - 60)}" y="134" width="${n(w + 120)}" height="32" rx="16" fill="url(#xR)"/><circle cx="${n(x0 - 62)}" cy="150" r="26" fill="#7a4a26"/><circle cx="${n(x0 + w + 62)}" cy="150" r="26" fill="#5e371a"/><circle cx="${n(x0 - 70)}" cy="142" r="8" fill="#e3bd86" opacity=".7"/>`;
    const ground = side === "front" ? c.ground : darker(c.ground, 0.08);
    return (
      `<path d="${shade}" fill="#1d120a" opacity=".2"/><path d="${shade}" fill="#1d120a" opacity=".1" transform="translate(8 8)"/>${rod}<path d="${fringe}" fill="none" stroke="${object === "brocade" ? c.gold : lighter(c.ground, 0.15)}" stroke-width="3" stroke-linecap="round"/>` +
      `<path d="${outline}" fill="${ground}"/><g clip-path="url(#xC)"${side === "back" ? ' opacity=".45"' : ""}>${sheet.toString()}${fill}${gold}</g><path d="${outline}" fill="url(#linen)" opacity=".6"/><path d="${outline}" fill="url(#xW)"/><path d="${outline}" fill="url(#xD)"/><path d="${poly(
        [
          [x0, top - 12],
          [x0 + w, top - 12],
          [x0 + w, top + 14],
          [x0, top + 14],
        ],
      )}" fill="${darker(ground, 0.25)}"/>`
    );
  };
  return {
    stance: "hung",
    span: foot - top,
    cm: rng.range(150, 240),
    base: foot,
    end: x0 + w + 60,
    focus: { x: 470, y: foot - 260, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}

/** Cloth from the loom: folded lengths, wool for burnous and haik, brocade. */
export function textilePiece(rng: Rng, object: (typeof TEXTILE_OBJECTS)[number]): Piece {
  const backdrop: BackdropName = rng.pick([
    "chaux",
    "sable",
    "lin",
    "ciel",
    "menthe",
    "rose",
    "terre",
  ] as const);
  return object === "folded" ? folded(rng, backdrop) : hanging(rng, object, backdrop);
}
