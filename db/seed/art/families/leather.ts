import { darker, lighter, mix } from "#db/seed/art/base/colour.ts";
import { fillet, layRing, rosette } from "#db/seed/art/base/disc.ts";
import { layRun } from "#db/seed/art/base/frame.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import type { MotifName } from "#db/seed/art/base/motifs.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, poly, smooth } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow, tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import { bagPiece } from "#db/seed/art/families/leather-bag.ts";
import type { Hide } from "#db/seed/art/families/leather-hide.ts";
import { HIDES } from "#db/seed/art/families/leather-hide.ts";

export const LEATHER_OBJECTS = ["pouf", "babouches", "bag"] as const;

const STITCHED: readonly MotifName[] = ["petals", "flower", "lozenge", "scales", "star", "scroll", "chevron"];

function pouf(rng: Rng, k: Hide, backdrop: BackdropName): Piece {
  const base = 1000;
  const w = rng.range(330, 360);
  const top = base - rng.range(370, 430);
  const tilt = 0.36;
  const h = base - top;
  const r0 = w * 0.9;
  const form = turn(480, tilt, [
    [r0, top],
    [w * 0.985, top + h * 0.14],
    [w, top + h * 0.34],
    [w * 0.96, top + h * 0.56],
    [w * 0.84, top + h * 0.68],
  ]);
  const foot = top + h * 0.68;
  const wedges = rng.pick([8, 10, 12, 16]);
  const light = turnedLight("l", form, 0.9, 0.7);
  const shadow = tableShadow(480, foot + w * 0.22, w * 0.98);
  const defs =
    light.defs +
    shadow.defs +
    textures("leather", "plaster") +
    radial(
      "lT",
      380,
      top - 40,
      w * 1.1,
      [
        [0, "#fff6e4", 0.42],
        [0.5, "#fff6e4", 0.06],
        [1, "#1a0d05", 0.3],
      ],
      0.5,
    );
  const draw = (side: Side): string => {
    const p = rng.fork("stitch");
    const wall = form.wall();
    const seams = createSheet();
    const panels = createSheet();
    for (let i = 0; i < wedges; i++) {
      const a0 = ((i - wedges / 2) * 2 * Math.PI) / wedges + 0.1;
      const a1 = a0 + (2 * Math.PI) / wedges;
      const [c0, c1] = [Math.max(-1.57, a0), Math.min(1.57, a1)];
      if (c1 > c0) {
        const edge = (a: number) =>
          Array.from({ length: 9 }, (_, s): Pt => form.at(a, top + ((foot - top) * s) / 8));
        if (i % 2)
          panels.fill(
            k.second,
            `${poly(edge(c0), false)}${poly(edge(c1).reverse(), false).replace("M", "L")}z`,
          );
        seams.line(darker(k.skin, 0.45), 4, smooth(edge(a0 > -1.57 ? a0 : c1)));
        seams.line(k.thread, 2.4, smooth(edge((a0 > -1.57 ? a0 : c1) + 0.028)), 'stroke-dasharray="11 7"');
        seams.line(k.thread, 2.4, smooth(edge((a0 > -1.57 ? a0 : c1) - 0.028)), 'stroke-dasharray="11 7"');
      }
    }
    const disc = createSheet();
    for (let i = 0; i < wedges; i += 2) {
      const a = (t: number): Pt => [r0 * Math.sin(t), r0 * Math.cos(t)];
      const t0 = ((i + 1 - wedges / 2) * 2 * Math.PI) / wedges + 0.1;
      disc.fill(k.second, poly([[0, 0], a(t0), a(t0 + Math.PI / wedges), a(t0 + (2 * Math.PI) / wedges)]));
    }
    for (let i = 0; i < wedges; i++) {
      const t = ((i - wedges / 2) * 2 * Math.PI) / wedges + 0.1;
      disc.line(
        darker(k.skin, 0.45),
        4,
        poly(
          [
            [0, 0],
            [r0 * Math.sin(t), r0 * Math.cos(t)],
          ],
          false,
        ),
      );
      for (const o of [-0.03, 0.03])
        disc.line(
          k.thread,
          2.4,
          poly(
            [
              [0, 0],
              [r0 * Math.sin(t + o), r0 * Math.cos(t + o)],
            ],
            false,
          ),
          'stroke-dasharray="11 7"',
        );
    }
    const medal = createSheet();
    const R = r0 * p.range(0.52, 0.66);
    const inks: readonly [string, string, string] = [k.thread, lighter(k.skin, 0.35), k.thread];
    medal.fill(darker(k.skin, 0.12), circleD(0, 0, R));
    layRing(medal, 0, 0, {
      motif: p.pick(STITCHED),
      inner: R * 0.6,
      outer: R * 0.95,
      inks,
      weight: 0.8,
      outward: true,
    });
    layRing(medal, 0, 0, {
      motif: p.pick(STITCHED),
      inner: R * 0.3,
      outer: R * 0.56,
      inks,
      weight: 0.7,
      outward: true,
    });
    for (const t of [1, 0.965, 0.58, 0.28]) fillet(medal, 0, 0, R * t, k.thread, 3);
    const rose = createSheet();
    rosette(rose, 0, 0, R * 0.24, 8, [k.thread, k.skin, k.thread]);
    const face =
      side === "front"
        ? medal.toString() + rose.toString()
        : `<path d="${circleD(0, 0, r0 * 0.5)}" fill="${darker(k.skin, 0.12)}"/><path d="M-${n(r0 * 0.5)} 0H${n(r0 * 0.5)}" stroke="#c9a24a" stroke-width="16" stroke-dasharray="5 3"/><circle r="${n(r0 * 0.5)}" fill="none" stroke="${k.thread}" stroke-width="3" stroke-dasharray="11 7"/><rect x="-14" y="-8" width="26" height="40" rx="6" fill="#c9a24a" stroke="#5b3b0c" stroke-width="2"/>`;
    const lid = circleD(480, top, r0, r0 * tilt);
    return (
      `${shadow.body}<path d="${wall}" fill="${k.skin}"/>${panels.toString()}${seams.toString()}<path d="${wall}" fill="url(#leather)" opacity=".35"/>${light.over(wall)}` +
      `<path d="${lid}" fill="${k.skin}" stroke="${darker(k.skin, 0.3)}" stroke-width="10"/><g transform="translate(480 ${n(top)}) scale(1 ${tilt})">${disc.toString()}${face}</g><path d="${lid}" fill="url(#leather)" opacity=".3"/><path d="${lid}" fill="url(#lT)"/><path d="${lid}" fill="none" stroke="${lighter(k.skin, 0.3)}" stroke-opacity=".5" stroke-width="4"/>`
    );
  };
  return {
    stance: "standing",
    span: w * 2,
    cm: rng.range(45, 58),
    base: foot + w * 0.34,
    top: top - r0 * tilt,
    end: 480 + w,
    focus: { x: 480, y: top + 60, zoom: 2.1 },
    backdrop,
    defs,
    draw,
  };
}

/** Outline of one slipper lying sole down, toe up, heel trodden flat; seen from above. */
const SOLE: readonly Pt[] = [
  [0, -330],
  [30, -286],
  [74, -210],
  [104, -110],
  [100, 0],
  [82, 110],
  [84, 210],
  [70, 286],
  [0, 318],
  [-70, 286],
  [-84, 210],
  [-82, 110],
  [-100, 0],
  [-104, -110],
  [-74, -210],
  [-30, -286],
];
const VAMP: readonly Pt[] = [
  [0, -332],
  [32, -286],
  [76, -208],
  [106, -108],
  [102, 10],
  [92, 62],
  [50, 20],
  [0, 2],
  [-50, 20],
  [-92, 62],
  [-102, 10],
  [-106, -108],
  [-76, -208],
  [-32, -286],
];

function babouches(rng: Rng, k: Hide, backdrop: BackdropName): Piece {
  const round = rng.chance(0.35);
  const shape = (pts: readonly Pt[]) =>
    smooth(
      round ? pts.map(([x, y]): Pt => (y < -200 ? [x * (1 + (-200 - y) / 190), y * 0.94] : [x, y])) : pts,
      true,
    );
  const [sole, vamp] = [shape(SOLE), shape(VAMP)];
  const defs =
    textures("leather", "plaster") +
    linear("lV", -110, 0, 110, 0, [
      [0, "#1a0d05", 0.5],
      [0.16, "#1a0d05", 0.1],
      [0.36, "#fff6e4", 0.42],
      [0.5, "#fff6e4", 0.05],
      [0.8, "#1a0d05", 0.2],
      [1, "#1a0d05", 0.55],
    ]) +
    radial("lI", 0, 160, 170, [
      [0, "#fff6e4", 0.25],
      [0.6, "#1a0d05", 0.05],
      [1, "#1a0d05", 0.45],
    ]) +
    `<clipPath id="lK"><path d="${vamp}"/></clipPath>`;
  const draw = (side: Side): string => {
    const p = rng.fork("stitch");
    const sheet = createSheet();
    const inks: readonly [string, string, string] = [k.thread, lighter(k.skin, 0.4), k.thread];
    const style = p.pick(["medal", "bands", "plain", "medal"] as const);
    if (style === "medal") {
      layRing(sheet, 0, -150, {
        motif: p.pick(STITCHED),
        inner: 30,
        outer: 74,
        inks,
        weight: 0.7,
        outward: true,
      });
      fillet(sheet, 0, -150, 80, k.thread, 3);
      rosette(sheet, 0, -150, 26, 8, [k.thread, k.skin, k.thread]);
    } else if (style === "bands") {
      for (let i = 0; i < 3; i++)
        layRun(sheet, [-110, -210 + i * 62], 220, 40, false, { motif: p.pick(STITCHED), inks, weight: 0.6 });
    }
    const lip = smooth([
      [102, 10],
      [92, 62],
      [50, 20],
      [0, 2],
      [-50, 20],
      [-92, 62],
      [-102, 10],
    ]);
    const top =
      `<path d="${sole}" transform="translate(5 9)" fill="#3a2416"/><path d="${sole}" fill="${mix("#dcc097", k.skin, 0.14)}" stroke="${darker(k.skin, 0.4)}" stroke-width="4"/><path d="${sole}" fill="url(#leather)" opacity=".25"/><path d="${sole}" fill="url(#lI)"/>` +
      `<path d="M-72 282q72 40 144 0l8 -84q-80 44 -160 0z" fill="${k.second}" opacity=".9"/><path d="M-80 200q80 42 160 0" fill="none" stroke="${k.thread}" stroke-width="2.500" stroke-dasharray="9 6"/>` +
      `<path d="${vamp}" fill="#1a0d05" opacity=".5" transform="translate(3 12)"/><path d="${vamp}" fill="${k.skin}"/><g clip-path="url(#lK)">${sheet.toString()}</g><path d="${vamp}" fill="url(#leather)" opacity=".35"/><path d="${vamp}" fill="url(#lV)"/><path d="${lip}" fill="none" stroke="${k.second}" stroke-width="12"/><path d="${lip}" fill="none" stroke="${k.thread}" stroke-width="2.500" stroke-dasharray="9 6" transform="translate(0 -12)"/>`;
    const under = `<path d="${sole}" transform="translate(5 9)" fill="#3a2416"/><path d="${sole}" fill="#c39a68" stroke="#7d5a36" stroke-width="5"/><path d="${sole}" fill="url(#leather)" opacity=".5"/><path d="${sole}" fill="none" stroke="#6b4a2a" stroke-width="2.500" stroke-dasharray="10 7" transform="scale(.9)"/><path d="${sole}" fill="url(#lI)"/>`;
    const one = side === "front" ? top : under;
    const at = (x: number, y: number, a: number) =>
      `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(a)}) scale(1.240)">${castShadow(sole, 14, 22, 20)}${one}</g>`;
    const lay = rng.fork(`lay/${side}`);
    const [tilt, drop] = [lay.jitter(5), lay.jitter(34)];
    return lay.chance(0.5)
      ? at(330, 600 + drop, -7 + tilt) + at(630, 600 - drop, 7 + tilt * 0.6)
      : at(320, 575 + drop, -14 + tilt) + at(640, 635, -8 + tilt);
  };
  return {
    stance: "flat",
    span: 800,
    cm: rng.range(25, 29),
    base: 1010,
    end: 800,
    focus: { x: 350, y: 460, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}

/** Tanned and dyed leather: poufs, slippers, bags. */
export function leatherPiece(rng: Rng, object: (typeof LEATHER_OBJECTS)[number]): Piece {
  const hide = rng.fork("hide").pick(HIDES);
  const backdrop = rng.pick(["chaux", "sable", "lin", "ciel", "menthe", "rose"] as const);
  if (object === "pouf") return pouf(rng, hide, backdrop);
  return object === "bag" ? bagPiece(rng, hide, backdrop) : babouches(rng, hide, backdrop);
}
