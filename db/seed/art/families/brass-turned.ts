import { paintBands, strip } from "#db/seed/art/base/banding.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Turned } from "#db/seed/art/base/revolve.ts";
import { reflection, turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, smooth } from "#db/seed/art/base/shape.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Metal } from "#db/seed/art/families/brass-metal.ts";
import { metalWall } from "#db/seed/art/families/brass-metal.ts";

const planOf = (m: Metal) => ({
  inks: [m.line, m.line, m.line] as const,
  trim: m.line,
  ground: m.body,
  fields: [],
  weight: 0.62,
  motifs: ["petals", "scroll", "lozenge", "scales", "lattice", "flower", "star", "chevron"] as const,
});

function dress(form: Turned, id: string, m: Metal, bands: string): string {
  const wall = form.wall();
  return `<path d="${wall}" fill="url(#${id})"/><clipPath id="${id}C"><path d="${wall}"/></clipPath><g clip-path="url(#${id}C)">${bands}</g><path d="${wall}" fill="none" stroke="${m.deep}" stroke-width="2"/>`;
}

/** A tube bent along a spine, as a spout or a handle: dark edge, body, bright line. */
function tube(points: readonly Pt[], widths: readonly [number, number], m: Metal): string {
  const out: Pt[] = [];
  const back: Pt[] = [];
  points.forEach(([x, y], i) => {
    const a = points[Math.max(0, i - 1)] ?? [x, y];
    const b = points[Math.min(points.length - 1, i + 1)] ?? [x, y];
    const len = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const w = widths[0] + (widths[1] - widths[0]) * (i / (points.length - 1));
    out.push([x - ((b[1] - a[1]) / len) * w, y + ((b[0] - a[0]) / len) * w]);
    back.unshift([x + ((b[1] - a[1]) / len) * w, y - ((b[0] - a[0]) / len) * w]);
  });
  const d = `${smooth(out)}${smooth(back).replace("M", "L")}z`;
  return `<path d="${d}" fill="${m.body}" stroke="${m.deep}" stroke-width="3"/><path d="${smooth(out)}" transform="translate(0 -5)" fill="none" stroke="${m.deep}" stroke-opacity=".55" stroke-width="9"/><path d="${smooth(points)}" transform="translate(-3 -5)" fill="none" stroke="${m.bright}" stroke-width="5" stroke-linecap="round" opacity=".9"/>`;
}

/** A tea pot: bellied body, domed lid with a finial, curved spout, three feet. */
export function teapotPiece(m: Metal, rng: Rng, backdrop: BackdropName): Piece {
  const base = 1010;
  const w = rng.range(208, 246);
  const tall = rng.range(300, 370);
  const top = base - 40 - tall;
  const body = turn(470, 0.14, [
    [w * 0.56, top],
    [w * 0.6, top + 26],
    [w * 0.86, top + tall * 0.32],
    [w, top + tall * 0.62],
    [w * 0.84, top + tall * 0.86],
    [w * 0.5, top + tall],
  ]);
  const dome = rng.range(150, 210);
  const lid = turn(470, 0.14, [
    [8, top - dome - 70],
    [17, top - dome - 46],
    [8, top - dome - 24],
    [22, top - dome - 8],
    [w * 0.3, top - dome * 0.58],
    [w * 0.5, top - dome * 0.2],
    [w * 0.62, top + 4],
  ]);
  const light = turnedLight("t", body, 0.5, 0.4);
  const shadow = tableShadow(480, base, w * 0.8);
  const defs =
    metalWall("mB", 470, w, m) +
    metalWall("mL", 470, w * 0.62, m) +
    light.defs +
    shadow.defs +
    textures("hammered");
  const draw = (side: Side): string => {
    const p = rng.fork("bands");
    const bands = paintBands(
      body,
      p,
      planOf(m),
      top + 40,
      top + tall * 0.82,
      p.int(2, 3),
      side === "front" ? 0 : 0.2,
    );
    const lidBands = paintBands(lid, p, planOf(m), top - dome * 0.5, top - 6, 1, 0);
    const spout: Pt[] = [
      [470 + w * 0.82, top + tall * 0.7],
      [470 + w * 1.22, top + tall * 0.56],
      [470 + w * 1.34, top + tall * 0.2],
      [470 + w * 1.5, top - 8],
      [470 + w * 1.72, top - 26],
    ];
    const grip: Pt[] = [
      [470 - w * 0.6, top + 30],
      [470 - w * 1.1, top - 20],
      [470 - w * 1.52, top + 70],
      [470 - w * 1.42, top + tall * 0.5],
      [470 - w * 0.9, top + tall * 0.74],
    ];
    const feet = [-0.62, 0, 0.62]
      .map((a) => {
        const x = 470 + Math.sin(a) * w * 0.62;
        const y = base - 44 + Math.cos(a) * 6;
        return `<path d="M${n(x - 16)} ${n(y - 14)}Q${n(x)} ${n(y + 12)} ${n(x + 8 + a * 30)} ${n(base + 4)}q8 8 18 2Q${n(x + 26)} ${n(y)} ${n(x + 22)} ${n(y - 16)}z" fill="${m.body}" stroke="${m.deep}" stroke-width="3"/>`;
      })
      .join("");
    const inner =
      `${feet}${tube(spout, [38, 13], m)}${tube(grip, [11, 12], m)}${dress(body, "mB", m, bands)}${light.over(body.wall())}${dress(lid, "mL", m, lidBands)}` +
      `${reflection(body, -0.6, -0.5, top + 30, top + tall * 0.8, 0.5)}<path d="${strip(body, top - 2, top + 12)}" fill="${m.bright}" opacity=".6"/><circle cx="470" cy="${n(top - dome - 58)}" r="17" fill="${m.body}" stroke="${m.deep}" stroke-width="2"/><circle cx="464" cy="${n(top - dome - 64)}" r="6" fill="${m.bright}"/>`;
    return `${shadow.body}${side === "front" ? inner : `<g transform="translate(960 0) scale(-1 1)">${inner}</g>`}`;
  };
  return {
    stance: "standing",
    span: base - (top - dome - 70),
    cm: rng.range(19, 29),
    base,
    top: top - dome - 70,
    end: 470 + w * 1.72,
    focus: { x: 470, y: top + tall * 0.4, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}

/** A candle holder: drip pan, turned stem, spreading foot. */
export function candlePiece(m: Metal, rng: Rng, backdrop: BackdropName): Piece {
  const base = 1010;
  const top = rng.range(330, 430);
  const h = base - top - 60;
  const knops = rng.int(1, 3);
  const stem: Pt[] = [
    [34, top],
    [36, top + 60],
  ];
  for (let i = 0; i < knops; i++) {
    const y = top + 80 + ((h - 190) * (i + 0.5)) / knops;
    const gap = (h - 190) / knops;
    stem.push([24, y - gap * 0.36], [rng.range(48, 78), y], [24, y + gap * 0.36]);
  }
  stem.push([40, base - 120]);
  const shaft = turn(480, 0.16, stem);
  const wide = rng.range(180, 235);
  const foot = turn(480, 0.2, [
    [40, base - 124],
    [70, base - 96],
    [wide * 0.62, base - 64],
    [wide, base - 26],
    [wide, base],
  ]);
  const pan = turn(480, 0.2, [
    [rng.range(105, 140), top + 50],
    [90, top + 66],
    [30, top + 86],
  ]);
  const light = turnedLight("t", foot, 0.5, 0.4);
  const shadow = tableShadow(480, base, wide * 0.95);
  const wax = rng.pick(["#F6EBD2", "#EAD9B4", "#F4EFE6"]);
  const defs =
    metalWall("mS", 480, 78, m) +
    metalWall("mF", 480, wide, m) +
    metalWall("mP", 480, 140, m) +
    light.defs +
    shadow.defs +
    linear("wax", 454, 0, 508, 0, [
      [0, "#b9a27a"],
      [0.35, wax],
      [0.6, wax],
      [1, "#a98f63"],
    ]);
  const draw = (side: Side): string => {
    const p = rng.fork("bands");
    const bands = paintBands(foot, p, planOf(m), base - 84, base - 14, 2, side === "front" ? 0 : 0.24);
    const candle = `<path d="M456 ${n(top)}V${n(top - 150)}q24 -12 48 0V${n(top)}z" fill="url(#wax)"/><ellipse cx="480" cy="${n(top - 152)}" rx="24" ry="7" fill="#fbf3df"/><path d="M480 ${n(top - 152)}v-18" stroke="#2b211b" stroke-width="3.500"/>`;
    return (
      `${shadow.body}${dress(foot, "mF", m, bands)}${light.over(foot.wall())}${dress(shaft, "mS", m, paintBands(shaft, p, planOf(m), top + 100, base - 140, 3, 0))}` +
      `${dress(pan, "mP", m, "")}<path d="${circleD(480, top + 50, pan.widest, pan.widest * 0.2)}" fill="${m.body}" stroke="${m.deep}" stroke-width="3"/><path d="${circleD(480, top + 54, pan.widest * 0.86, pan.widest * 0.16)}" fill="${m.deep}" opacity=".6"/>` +
      `<path d="${shaft.wall(top, top + 56)}" fill="url(#mS)"/><path d="${circleD(480, top, 34, 8)}" fill="${m.deep}"/>${candle}`
    );
  };
  return {
    stance: "standing",
    span: base - top,
    cm: rng.range(18, 38),
    base,
    top: top - 175,
    end: 480 + wide,
    focus: { x: 480, y: base - 150, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}
