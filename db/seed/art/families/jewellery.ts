import { linear } from "#db/seed/art/base/gradient.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { layBand } from "#db/seed/art/base/ornament.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import { METALS, metalWall } from "#db/seed/art/families/brass-metal.ts";
import { fibulaPiece } from "#db/seed/art/families/jewellery-fibula.ts";
import type { Stone } from "#db/seed/art/families/jewellery-parts.ts";
import {
  bead,
  cabochon,
  chain,
  ENAMELS,
  JEWEL_DEFS,
  pendant,
} from "#db/seed/art/families/jewellery-parts.ts";

export const JEWELLERY_OBJECTS = ["fibula", "bracelet", "necklace", "beads"] as const;

/** A hinged bracelet standing on its edge of silver, with bosses, stones and enamel. */
function bracelet(rng: Rng, backdrop: BackdropName): Piece {
  const base = 940;
  const w = rng.range(300, 330);
  const h = rng.range(150, 250);
  const top = base - h;
  const flare = rng.range(0.94, 1.06);
  const form = turn(480, 0.36, [
    [w * flare, top],
    [w * 0.96, top + h * 0.3],
    [w * 0.96, top + h * 0.7],
    [w * flare, base],
  ]);
  const inside = turn(480, -0.36, [
    [w * flare * 0.97, top],
    [w * 0.93, top + h * 0.7],
  ]);
  const metal = rng.chance(0.3) ? METALS.oldSilver : METALS.silver;
  const light = turnedLight("j", form, 0.6, 0.4);
  const shadow = tableShadow(480, base + w * 0.16, w * 0.94);
  const wall = form.wall();
  const mouth = circleD(480, top, w * flare, w * flare * 0.36);
  const hole = circleD(480, top, w * flare * 0.965, w * flare * 0.345);
  const defs =
    JEWEL_DEFS +
    metalWall("jM", 480, w * 1.06, metal) +
    linear("jI", 480 - w, 0, 480 + w, 0, [
      [0, "#2f3436"],
      [0.3, "#7b8284"],
      [0.55, "#c3c7c6"],
      [0.75, "#6a7173"],
      [1, "#3a3f42"],
    ]) +
    light.defs +
    shadow.defs +
    `<clipPath id="jC"><path d="${wall}"/></clipPath><clipPath id="jH"><path d="${hole}"/></clipPath>`;
  const draw = (side: Side): string => {
    const p = rng.fork("work");
    const sheet = createSheet();
    const enamelled = p.chance(0.65);
    const inks: readonly [string, string, string] = enamelled
      ? [p.pick(ENAMELS), p.pick(ENAMELS), "#23282a"]
      : ["#2a2f31", "#3a4144", "#23282a"];
    const band = (
      from: number,
      to: number,
      motif: keyof typeof MOTIFS,
      colours: readonly [string, string, string],
      weight: number,
    ) => {
      const m = MOTIFS[motif];
      const repeats = Math.round((2 * Math.PI * w) / ((to - from) * m.aspect));
      layBand(sheet, {
        motif: m,
        inks: colours,
        repeats,
        weight,
        from: 0.24,
        to: 0.76,
        map: (u, v) =>
          form.at(Math.max(-1.57, Math.min(1.57, (u - 0.5) * 2 * Math.PI)), from + (to - from) * v),
      });
    };
    band(top + 8, top + h * 0.2, p.pick(["teeth", "darts", "beads", "chevron"] as const), inks, 0.6);
    band(base - h * 0.2, base - 8, p.pick(["teeth", "darts", "beads", "chevron"] as const), inks, 0.6);
    if (side === "front")
      band(
        top + h * 0.26,
        base - h * 0.26,
        p.pick(["lozenge", "star", "scroll", "petals", "flower", "scales"] as const),
        inks,
        0.8,
      );
    else band(top + h * 0.3, base - h * 0.3, "lattice", ["#2a2f31", "#2a2f31", "#2a2f31"], 0.6);
    const rope = (y: number) =>
      Array.from({ length: 61 }, (_, i) => form.at(-1.55 + (i * 3.1) / 60, y))
        .map(([x, yy]) => circleD(x, yy, 5))
        .join("");
    let bosses = "";
    const count = p.pick([3, 5, 7]);
    const stones: Stone[] = [
      p.pick(["coral", "amber", "garnet"] as const),
      p.pick(["amazonite", "lapis", "silver"] as const),
    ];
    if (side === "front") {
      for (let i = 0; i < count; i++) {
        const a = -1.05 + (2.1 * i) / (count - 1);
        const [x, y] = form.at(a, top + h / 2);
        bosses += `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(Math.max(0.3, Math.cos(a)) * 100) / 100} 1)">${cabochon(0, 0, h * (count > 5 ? 0.1 : 0.14), stones[i % 2] ?? "coral")}</g>`;
      }
    }
    const pin =
      side === "back"
        ? `<rect x="466" y="${n(top + w * 0.34 - 14)}" width="28" height="${n(h + 26)}" rx="10" fill="url(#ag)" stroke="#3a4042" stroke-width="2"/>`
        : "";
    return (
      `${shadow.body}<path d="${mouth}" fill="#6a7173"/><g clip-path="url(#jH)"><path d="${hole}" fill="url(#jI)"/><path d="${inside.wall()}" fill="#14100d" opacity=".12"/><path d="${circleD(480, top + h * 0.96, w * flare * 0.965, w * flare * 0.345)}" fill="#14100d" opacity=".5"/></g>` +
      `<path d="${wall}" fill="url(#jM)"/><g clip-path="url(#jC)">${sheet.toString()}<path d="${rope(top + h * 0.23)}${rope(base - h * 0.23)}" fill="url(#ab)"/></g>${light.over(wall)}${bosses}${pin}<path d="${mouth}" fill="none" stroke="#f4f5f2" stroke-width="6"/><path d="${mouth}" fill="none" stroke="#4d5356" stroke-width="1.500" transform="translate(0 4)"/>`
    );
  };
  return {
    stance: "standing",
    span: w * 2,
    cm: rng.range(6.4, 7.6),
    base: base + w * 0.36,
    top: top - w * 0.36,
    end: 480 + w,
    focus: { x: 480, y: top + w * 0.3 + h * 0.3, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

const PALETTES: readonly (readonly Stone[])[] = [
  ["coral", "silver", "coral", "amber"],
  ["amber", "coral", "silver", "amazonite"],
  ["amazonite", "silver", "lapis", "silver"],
  ["garnet", "silver", "amber", "silver"],
  ["lapis", "coral", "silver", "shell"],
  ["silver", "coral", "silver", "amazonite"],
];

/** Points along a hanging curve, spaced by the sizes of the beads on it. */
function along(at: (t: number) => Pt, sizes: (i: number) => number): { p: Pt; r: number; t: number }[] {
  const out: { p: Pt; r: number; t: number }[] = [];
  let t = 0;
  let walked = 0;
  let need = 0;
  let last = at(0);
  for (let step = 1; step <= 1600; step++) {
    t = step / 1600;
    const p = at(t);
    walked += Math.hypot(p[0] - last[0], p[1] - last[1]);
    last = p;
    if (walked >= need) {
      const r = sizes(out.length);
      out.push({ p, r, t });
      need = walked + r + sizes(out.length);
    }
  }
  return out;
}

/** Beads on a thread lying on cloth: one hanging curve, or a long strand in loops. */
function strand(rng: Rng, object: "necklace" | "beads", backdrop: BackdropName): Piece {
  const stones = rng.pick(PALETTES);
  const p0 = rng.fork("curve");
  const wide = p0.range(270, 320);
  const deep = p0.range(560, 640);
  const waist = p0.range(0.02, 0.09);
  const loops = p0.int(2, 3);
  const at = (t: number): Pt => {
    if (object === "necklace") {
      const a = Math.PI * (t * 2 - 1);
      const x = 480 + wide * Math.sin(a) * (1 - 0.16 * Math.cos(a));
      return [x, 500 + deep * 0.62 * Math.cos(a)];
    }
    const a = 2 * Math.PI * t * loops;
    const r = 1 - 0.2 * Math.sin(2 * Math.PI * t + 1);
    return [
      480 + (300 + 40 * Math.sin(t * 9)) * r * Math.sin(a + waist * 9),
      600 + (350 * r + 20 * Math.cos(t * 11)) * Math.cos(a),
    ];
  };
  const style = rng.pick(["graded", "mixed", "fine"] as const);
  const defs = JEWEL_DEFS + textures("plaster", "linen");
  const draw = (side: Side): string => {
    const p = rng.fork("beads");
    const base = object === "beads" ? 15 : style === "fine" ? 11 : 17;
    const cycle = p.int(3, 6);
    const size = (i: number): number => base * (i % cycle === 0 ? 1.45 : i % 2 ? 0.7 : 1);
    const path = along(at, size);
    const cut = object === "necklace" ? path.filter(({ t }) => t > 0.035 && t < 0.965) : path;
    let shadow = "";
    let body = "";
    cut.forEach(({ p: [x, y], r, t }, i) => {
      const grow =
        object === "necklace" && style === "graded"
          ? 0.7 + 0.7 * Math.sin(Math.PI * (1 - Math.abs(t - 0.5) * 2) * 0.5)
          : 1;
      const stone = stones[i % cycle === 0 ? 0 : (i % (stones.length - 1)) + 1] ?? "coral";
      const radius = Math.min(r * grow, r * 1.08);
      shadow += circleD(x + 7, y + 10, radius * 1.02, radius * 0.95);
      body += bead(x, y, radius, stone);
    });
    let hanging = "";
    if (object === "necklace") {
      const drops = p.pick([3, 5, 7, 9]);
      for (let i = 0; i < drops; i++) {
        const t = 0.5 + (i - (drops - 1) / 2) * (drops > 5 ? 0.042 : 0.06);
        const [x, y] = at(t);
        const big = 1 - Math.abs(i - (drops - 1) / 2) / drops;
        hanging += pendant(p, x, y + 14, 34 + 44 * big, stones[0] ?? "coral");
      }
      if (p.chance(0.6)) hanging += cabochon(480, at(0.5)[1] + 6, 30, stones[0] ?? "coral");
      const clasp: Pt[] = Array.from({ length: 9 }, (_, i): Pt => {
        const [ax, ay] = at(0.034);
        const [bx, by] = at(0.966);
        return [ax + ((bx - ax) * i) / 8, ay + ((by - ay) * i) / 8 - Math.sin((i / 8) * Math.PI) * 8];
      });
      hanging += chain(clasp, 9);
    }
    const inner = `<g opacity=".34"><path d="${shadow}" fill="#1a120c"/></g>${body}${hanging}`;
    return side === "front" ? inner : `<g transform="rotate(180 480 600)">${inner}</g>`;
  };
  return {
    stance: "flat",
    span: object === "necklace" ? 860 : 760,
    cm: object === "necklace" ? rng.range(26, 34) : rng.range(22, 30),
    base: 1010,
    end: 830,
    focus: { x: object === "necklace" ? 480 : 640, y: object === "necklace" ? 860 : 420, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}

/** Silver, enamel and stones. */
export function jewelleryPiece(rng: Rng, object: (typeof JEWELLERY_OBJECTS)[number]): Piece {
  const backdrop = rng.pick(["encre", "nuit", "lin", "sable", "encre", "rose", "chaux"] as const);
  if (object === "bracelet") return bracelet(rng, backdrop);
  return object === "fibula" ? fibulaPiece(rng, backdrop) : strand(rng, object, backdrop);
}
