import { darker, lighter, mix } from "#db/seed/art/base/colour.ts";
import { layFrame } from "#db/seed/art/base/frame.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { MotifName } from "#db/seed/art/base/motifs.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { circleD, n, poly, rectD, regular, star } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow } from "#db/seed/art/base/studio.ts";
import { createMosaic, inset } from "#db/seed/art/base/tessera.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import { rosetteTesserae } from "#db/seed/art/families/zellige-geometry.ts";

export const MARQUETRY_OBJECTS = ["box", "table", "tray"] as const;

interface Woods {
  readonly body: string;
  readonly pale: string;
  readonly dark: string;
  readonly rare: string;
  readonly grain: "burl" | "wood";
}

const WOODS: readonly Woods[] = [
  { body: "#9A5428", pale: "#E6C781", dark: "#23170f", rare: "#EDE8DA", grain: "burl" },
  { body: "#8A4621", pale: "#DDB871", dark: "#2a1a10", rare: "#C87F3A", grain: "burl" },
  { body: "#B9803F", pale: "#F0DDB0", dark: "#4a2a16", rare: "#8E2F1E", grain: "wood" },
  { body: "#6B4126", pale: "#D9B67A", dark: "#1b120c", rare: "#E9E6DC", grain: "wood" },
  { body: "#A8622F", pale: "#EBD39A", dark: "#33200f", rare: "#7FA39A", grain: "burl" },
];

const BORDERS: readonly MotifName[] = [
  "checker",
  "darts",
  "lozenge",
  "teeth",
  "doubleTeeth",
  "star",
  "chevron",
];

/** Inlay over a panel: nested frames, a star in the middle, fans or a chequer. */
function inlay(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  h: number,
  k: Woods,
  plan: "star" | "chequer",
  id: string,
): string {
  const sheet = createSheet();
  const inks: readonly [string, string, string] = [k.dark, k.pale, k.rare];
  let at = 14;
  const frames = rng.int(2, 3);
  const size = Math.min(w, h);
  for (let i = 0; i < frames; i++) {
    const thick = size * rng.range(0.032, 0.062);
    if (i === 1 || rng.chance(0.4))
      sheet.fill(
        i % 2 ? k.pale : darker(k.body, 0.35),
        `${rectD(x + at, y + at, w - 2 * at, h - 2 * at)}${rectD(x + at + thick, y + at + thick, w - 2 * (at + thick), h - 2 * (at + thick))}`,
      );
    const onPale = i % 2 === 1;
    layFrame(
      sheet,
      {
        x: x + at,
        y: y + at,
        w: w - 2 * at,
        h: h - 2 * at,
        thick,
        motif: rng.pick(BORDERS),
        inks: onPale ? [k.dark, k.body, k.rare] : inks,
        weight: 0.6,
      },
      onPale ? k.dark : k.pale,
    );
    at += thick;
    sheet.line(k.dark, 2.2, rectD(x + at, y + at, w - 2 * at, h - 2 * at));
    at += size * rng.range(0.012, 0.05);
  }
  const [ix, iy, iw, ih] = [x + at, y + at, w - 2 * at, h - 2 * at];
  const [cx, cy] = [x + w / 2, y + h / 2];
  const m = createMosaic(rng.fork("tones"), 0.6);
  if (plan === "chequer") {
    const cell = Math.min(iw, ih) / 8;
    for (let j = 0; j < 8; j++)
      for (let i = 0; i < 8; i++)
        m.add(
          (i + j) % 2 ? k.dark : k.pale,
          regular(cx + (i - 3.5) * cell, cy + (j - 3.5) * cell, cell * Math.SQRT1_2, 4, Math.PI / 4),
        );
  } else {
    const order = rng.pick([8, 12, 16]);
    const R = Math.min(iw, ih) * 0.48;
    const colour = {
      star: k.rare,
      petal: k.pale,
      ground: k.body,
      field: k.body,
      spark: k.dark,
      dark: mix(k.dark, k.body, 0.2),
    };
    for (const t of rosetteTesserae(cx, cy, R, order, rng.pick([0, Math.PI / order])))
      m.add(colour[t.role], inset(t.pts, 0.8));
    m.add(k.dark, star(cx, cy, R * 0.13, 0.6, order), 1);
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      const [px, py] = [cx + sx * (iw / 2 - R * 0.16), cy + sy * (ih / 2 - R * 0.16)];
      m.add(k.pale, star(px, py, R * 0.14, 0.55, 8), 1);
      m.add(k.dark, star(px, py, R * 0.07, 0.6, 8), 2);
    }
    if (iw > ih * 1.2)
      for (const s of [-1, 1]) m.add(k.pale, star(cx + s * (R + (iw / 2 - R) * 0.5), cy, R * 0.3, 0.6, 8), 1);
  }
  return `<path d="${rectD(ix, iy, iw, ih)}" fill="${darker(k.body, 0.12)}"/>${sheet.toString().replaceAll("<path fill", '<path fill-rule="evenodd" fill')}${m.render(id)}`;
}

const LIGHT = linear("wL", 120, 100, 840, 1100, [
  [0, "#fff6e0", 0.42],
  [0.35, "#fff6e0", 0.05],
  [0.5, "#fff6e0", 0.16],
  [0.62, "#1a0d05", 0.02],
  [1, "#1a0d05", 0.36],
]);

function flat(rng: Rng, object: "table" | "tray", k: Woods, backdrop: BackdropName): Piece {
  const octagon = object === "tray" && rng.chance(0.6);
  const w = 760;
  const h = object === "tray" && !octagon ? 560 : 760;
  const [x, y] = [480 - w / 2, 600 - h / 2];
  const outline = octagon ? poly(regular(480, 600, 424, 8, Math.PI / 8)) : rectD(x, y, w, h);
  const boards = rng.fork("boards");
  const seam = [boards.range(430, 510), boards.range(690, 770), boards.range(380, 580)] as const;
  const plan = object === "table" && rng.chance(0.6) ? "chequer" : "star";
  const defs = `${LIGHT + textures("burl", "wood", "grain")}<clipPath id="wC"><path d="${outline}"/></clipPath>`;
  const draw = (side: Side): string => {
    const rim = object === "tray" ? 30 : 16;
    const art = octagon
      ? `<g transform="translate(480 600) scale(.74) translate(-480 -600)">${inlay(rng.fork("i"), x, y, w, h, k, "star", "wM")}</g><g fill="none" stroke-linejoin="round"><path d="${poly(regular(480, 600, 384, 8, Math.PI / 8))}" stroke="${k.pale}" stroke-width="10"/><path d="${poly(regular(480, 600, 366, 8, Math.PI / 8))}" stroke="${k.dark}" stroke-width="4"/></g>`
      : inlay(rng.fork("i"), x + rim, y + rim, w - 2 * rim, h - 2 * rim, k, plan, "wM");
    const face =
      side === "front"
        ? art
        : `<path d="${outline}" fill="url(#wood)" opacity=".5"/><g fill="none" stroke="${k.dark}" stroke-opacity=".5" stroke-width="3"><path d="M${x} ${n(seam[0])}H${x + w}M${x} ${n(seam[1])}H${x + w}"/></g><path d="${poly(star(seam[2], 600, 40, 0.55, 8, seam[0]))}" fill="none" stroke="${k.dark}" stroke-width="5" opacity=".7"/>`;
    const handles =
      object === "tray"
        ? [-1, 1]
            .map(
              (s) =>
                `<path d="M${480 + s * 372} 520q${s * 66} 80 0 160" fill="none" stroke="#7a5415" stroke-width="20"/><path d="M${480 + s * 370} 520q${s * 62} 80 0 160" fill="none" stroke="#e3bd62" stroke-width="10"/>`,
            )
            .join("")
        : "";
    return (
      `${castShadow(outline, 18, 26, 30)}<path d="${outline}" transform="translate(4 9)" fill="${darker(k.body, 0.6)}"/><path d="${outline}" fill="${k.body}"/><g clip-path="url(#wC)"><path d="${outline}" fill="url(#${k.grain})" opacity=".85"/>${face}<path d="${outline}" fill="url(#wood)" opacity=".3"/></g>` +
      `<path d="${outline}" fill="none" stroke="${darker(k.body, 0.45)}" stroke-width="${rim}"/><path d="${outline}" fill="none" stroke="${lighter(k.body, 0.3)}" stroke-opacity=".5" stroke-width="3" transform="translate(-3 -3)"/><path d="${outline}" fill="url(#wL)"/>${handles}`
    );
  };
  return {
    stance: "flat",
    span: w,
    cm: object === "table" ? rng.range(42, 62) : rng.range(34, 48),
    base: 600 + h / 2,
    end: 480 + w / 2 + 30,
    focus: { x: 600, y: 600 - h * 0.22, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

function box(rng: Rng, k: Woods, backdrop: BackdropName): Piece {
  const base = 960;
  const w = rng.range(500, 570);
  const h = rng.range(150, 250);
  const depth = 360;
  const [dx, dy] = [rng.range(150, 190), -rng.range(210, 250)];
  const x = 480 - (w + dx) / 2;
  const y = base - h;
  const foot = poly([
    [x, base],
    [x + w, base],
    [x + w + dx, base + dy],
    [x + dx, base + dy],
  ]);
  const defs =
    LIGHT +
    textures("burl", "wood") +
    linear("wF", 0, y, 0, base, [
      [0, "#fff2d8", 0.16],
      [0.3, "#1a0d05", 0.04],
      [1, "#1a0d05", 0.42],
    ]);
  const lid = h * 0.3;
  const draw = (side: Side): string => {
    const p = rng.fork("i");
    const face = (fw: number, fh: number, art: string) =>
      `<path d="${rectD(0, 0, fw, fh)}" fill="${k.body}"/><path d="${rectD(0, 0, fw, fh)}" fill="url(#${k.grain})" opacity=".8"/>${art}`;
    const top =
      side === "front"
        ? inlay(p, 6, 6, w - 12, depth - 12, k, "star", "wT")
        : inlay(p.fork("b"), 6, 6, w - 12, depth - 12, k, "star", "wT");
    const strip = (fw: number, id: string) => {
      const s = createSheet();
      layFrame(
        s,
        {
          x: 10,
          y: lid + 10,
          w: fw - 20,
          h: h - lid - 20,
          thick: 20,
          motif: p.pick(BORDERS),
          inks: [k.dark, k.pale, k.rare],
          weight: 0.5,
        },
        k.pale,
      );
      const m = createMosaic(p.fork(id), 0.5);
      const count = Math.max(1, Math.round(fw / 150));
      for (let i = 0; i < count; i++) {
        const cx = ((i + 0.5) * fw) / count;
        const r = (h - lid) * 0.24;
        m.add(k.pale, star(cx, lid + (h - lid) / 2, r, 0.56, 8));
        m.add(k.dark, star(cx, lid + (h - lid) / 2, r * 0.55, 0.6, 8), 1);
        m.add(k.rare, regular(cx, lid + (h - lid) / 2, r * 0.2, 8), 2);
      }
      return s.toString() + m.render(id);
    };
    const seam = (fw: number) =>
      `<path d="M0 ${n(lid)}h${n(fw)}" stroke="#120a05" stroke-width="4"/><path d="M0 ${n(lid + 3)}h${n(fw)}" stroke="${lighter(k.body, 0.4)}" stroke-opacity=".6" stroke-width="1.500"/>`;
    const lock =
      side === "front"
        ? `<rect x="${n(w / 2 - 20)}" y="${n(lid - 18)}" width="40" height="52" rx="5" fill="#b98a3a" stroke="#5b3b0c" stroke-width="2"/><path d="${circleD(w / 2, lid + 12, 6)}" fill="#2a1a08"/>`
        : [0.24, 0.76]
            .map(
              (t) =>
                `<rect x="${n(w * t - 24)}" y="${n(lid - 12)}" width="48" height="26" rx="4" fill="#a57a30" stroke="#5b3b0c" stroke-width="2"/>`,
            )
            .join("");
    const m = (a: number, b: number, c: number, d: number, e: number, f: number) =>
      `matrix(${[a, b, c, d, e, f].map((v) => Math.round(v * 1000) / 1000).join(" ")})`;
    return (
      `${castShadow(foot, 30, 8, 26)}${castShadow(foot, 4, 3, 6, 1.6)}<g transform="${m(dx / depth, dy / depth, 0, 1, x + w, y)}">${face(depth, h, strip(depth, "wS"))}${seam(depth)}<path d="${rectD(0, 0, depth, h)}" fill="#1a0d05" opacity=".46"/></g>` +
      `<g transform="${m(1, 0, 0, 1, x, y)}">${face(w, h, strip(w, "wN"))}${seam(w)}${lock}</g><path d="${rectD(x, y, w, h)}" fill="url(#wF)"/>` +
      `<g transform="${m(1, 0, -dx / depth, -dy / depth, x + dx, y + dy)}">${face(w, depth, top)}<path d="${rectD(0, 0, w, depth)}" fill="#fff2d8" opacity=".1"/></g>` +
      `<path d="M${n(x)} ${n(y)}H${n(x + w)}L${n(x + w + dx)} ${n(y + dy)}" fill="none" stroke="${lighter(k.pale, 0.3)}" stroke-opacity=".8" stroke-width="3"/><path d="M${n(x)} ${n(y)}L${n(x + dx)} ${n(y + dy)}H${n(x + w + dx)}L${n(x + w)} ${n(y)}z" fill="url(#wL)" opacity=".7"/>`
    );
  };
  return {
    stance: "standing",
    span: w,
    cm: rng.range(18, 34),
    base,
    top: y + dy,
    end: x + w + dx,
    focus: { x: x + w * 0.55 + dx * 0.4, y: y + dy * 0.3, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

/** Thuya, lemonwood and ebony inlaid in one another. */
export function marquetryPiece(rng: Rng, object: (typeof MARQUETRY_OBJECTS)[number]): Piece {
  const woods = rng.fork("woods").pick(WOODS);
  const backdrop = rng.pick(["chaux", "sable", "lin", "menthe", "ciel", "encre"] as const);
  return object === "box" ? box(rng, woods, backdrop) : flat(rng, object, woods, backdrop);
}
