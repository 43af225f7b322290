import { darker } from "#db/seed/art/base/colour.ts";
import { layRing } from "#db/seed/art/base/disc.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { circleD, n, poly, rectD, star } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import { castShadow, tableShadow } from "#db/seed/art/base/studio.ts";
import { createMosaic } from "#db/seed/art/base/tessera.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Glazes } from "#db/seed/art/families/zellige-patterns.ts";
import { greatRosette, pickGlazes, zelligeField } from "#db/seed/art/families/zellige-patterns.ts";

export const ZELLIGE_OBJECTS = ["panel", "table", "fountain"] as const;

const GLAZE_LIGHT =
  linear("zG", 0, 100, 960, 1150, [
    [0, "#fff", 0.34],
    [0.3, "#fff", 0.02],
    [0.45, "#fff", 0.16],
    [0.56, "#1a0f08", 0.02],
    [1, "#1a0f08", 0.3],
  ]) +
  radial("zS", 330, 360, 300, [
    [0, "#fff", 0.3],
    [1, "#fff", 0],
  ]);

/** The reverse: clay bodies bedded in plaster, each tessera still readable. */
function bed(d: string, rng: Rng): string {
  const sheet = createSheet();
  for (let i = 0; i < 150; i++) {
    const [x, y, s] = [rng.range(100, 860), rng.range(120, 1080), rng.range(12, 26)];
    sheet.fill(
      rng.pick(["#b8764c", "#c4875c", "#a9663f"]),
      poly(star(x, y, s, rng.range(0.5, 0.95), rng.int(3, 4), rng.range(0, 3))),
    );
  }
  return `<path d="${d}" fill="#d9cdb8"/><g clip-path="url(#zC)">${sheet.toString()}</g><path d="${d}" fill="url(#plaster)" opacity=".9"/><path d="${d}" fill="url(#grain)" opacity=".35"/>`;
}

function faceOf(
  object: "panel" | "fountain",
  box: readonly [number, number, number, number],
  g: Glazes,
  rng: Rng,
): string {
  const [x0, y0, x1, y1] = box;
  const whole = rng.chance(0.45);
  if (object === "panel" && !whole) return zelligeField(box, g, rng);
  const m = createMosaic(rng.fork("glaze"), 2);
  const R = object === "fountain" ? (x1 - x0) / 2 : (Math.min(x1 - x0, y1 - y0) / 2) * 0.99;
  const back = zelligeField(box, { ...g, stars: [g.stars[0] ?? g.petal] }, rng.fork("back"), "zB");
  greatRosette(m, 480, 600, R, rng.pick([16, 16, 12, 24]), g, true);
  return `${back}<path d="${circleD(480, 600, R + 4)}" fill="${g.dark}"/><path d="${circleD(480, 600, R - 3)}" fill="#f7f0e2"/>${m.render("zR")}`;
}

function panel(rng: Rng, object: "panel" | "fountain"): Piece {
  const g = pickGlazes(rng.fork("glazes"));
  const tall = object === "panel" && rng.chance(0.6);
  const w = 700;
  const h = tall ? 930 : 700;
  const box = [480 - w / 2, 600 - h / 2, 480 + w / 2, 600 + h / 2] as const;
  const d =
    object === "panel"
      ? rectD(box[0], box[1], w, h)
      : poly(star(480, 600, 418, Math.SQRT1_2 / Math.cos(Math.PI / 8), 8, Math.PI / 8));
  const wide = object === "fountain" ? ([62, 182, 898, 1018] as const) : box;
  const frame = rng.pick([g.dark, g.dark, g.stars[0] ?? g.dark, "#6b4a2e"]);
  const defs = `${GLAZE_LIGHT + textures("plaster", "grain")}<clipPath id="zC"><path d="${d}"/></clipPath>`;
  const draw = (side: Side): string =>
    `${castShadow(d, 20, 28, 32)}<path d="${d}" transform="translate(5 7)" fill="${darker("#b98a62", 0.35)}"/>` +
    (side === "front"
      ? `<path d="${d}" fill="#f3eada"/><g clip-path="url(#zC)">${faceOf(object, wide, g, rng.fork("face"))}</g>`
      : bed(d, rng.fork("bed"))) +
    (side === "front"
      ? `<g fill="none"><path d="${d}" stroke="#f5ecdc" stroke-width="34"/><path d="${d}" stroke="${frame}" stroke-width="26"/><path d="${d}" stroke="#fff" stroke-opacity=".25" stroke-width="3"/></g><path d="${d}" fill="url(#zG)"/><path d="${d}" fill="url(#zS)"/>`
      : `<path d="${d}" fill="url(#zG)"/>`);
  return {
    stance: "flat",
    span: h,
    cm: object === "panel" ? rng.range(40, 90) : rng.range(60, 110),
    base: 600 + h / 2,
    end: object === "panel" ? box[2] : 900,
    focus: { x: rng.range(380, 560), y: rng.range(480, 680), zoom: 2.3 },
    backdrop: rng.pick(["chaux", "sable", "lin", "terre"] as const),
    defs,
    draw,
  };
}

/** A round table top of zellige on a forged stand, tipped towards us. */
function table(rng: Rng): Piece {
  const g = pickGlazes(rng.fork("glazes"));
  const [R, squash, cy, base] = [392, 0.46, 520, 1010];
  const top = circleD(480, cy, R + 22, (R + 22) * squash);
  const shadow = tableShadow(480, base, 250);
  const defs =
    GLAZE_LIGHT +
    shadow.defs +
    textures("plaster", "grain") +
    linear("zI", 0, 0, 30, 0, [
      [0, "#15100d"],
      [0.4, "#5a5048"],
      [1, "#1c1512"],
    ]);
  const leg = (x0: number, x1: number, y0: number, y1: number, w: number) => {
    const mid = (x0 + x1) / 2 + (480 - (x0 + x1) / 2) * 0.55;
    const d = `M${n(x0)} ${y0}C${n(x0)} ${y0 + 140} ${n(mid)} ${y0 + 200} ${n(mid)} ${n((y0 + y1) / 2 + 40)}S${n(x1)} ${y1 - 110} ${n(x1)} ${y1}`;
    return `<path d="${d}" stroke="#1b1613" stroke-width="${w}"/><path d="${d}" transform="translate(-3 0)" stroke="#6a5f55" stroke-opacity=".7" stroke-width="${w * 0.25}"/>`;
  };
  const stand = `<g fill="none" stroke-linecap="round">${leg(330, 300, cy + 40, base - 40, 14)}${leg(640, 670, cy + 40, base - 40, 14)}${leg(250, 225, cy + 60, base, 18)}${leg(710, 735, cy + 60, base, 18)}<ellipse cx="480" cy="${cy + 330}" rx="150" ry="52" stroke="#1b1613" stroke-width="12"/></g>`;
  const draw = (side: Side): string => {
    const m = createMosaic(rng.fork("glaze"), 2);
    greatRosette(m, 0, 0, R - 34, rng.fork("order").pick([12, 16, 16, 24]), g, true);
    const forged = rng.fork("forged");
    const edge = createSheet();
    layRing(edge, 0, 0, {
      motif: "lozenge",
      inner: R - 32,
      outer: R - 2,
      inks: [g.stars[0] ?? g.dark, g.ground, g.dark],
    });
    const face =
      side === "front"
        ? `<circle r="${R}" fill="#f3eada"/>${m.render("zT")}${edge.toString()}<circle r="${R - 33}" fill="none" stroke="${g.dark}" stroke-width="5"/><circle r="${R + 2}" fill="none" stroke="${g.dark}" stroke-width="8"/>`
        : `<circle r="${R}" fill="#cfc2ab"/><circle r="${R}" fill="url(#plaster)"/><g transform="rotate(${n(forged.range(0, 90))})"><circle r="${n(R * forged.range(0.45, 0.72))}" fill="none" stroke="#2a231e" stroke-width="16"/><path d="M${-R} 0H${R}M0 ${-R}V${R}" stroke="#2a231e" stroke-width="18"/></g>`;
    return (
      `${shadow.body}${stand}<path d="${top}" transform="translate(0 20)" fill="#1b1613"/><path d="${top}" transform="translate(0 12)" fill="#4c433b"/><path d="${top}" fill="#221b17"/>` +
      `<g transform="translate(480 ${cy}) scale(1 ${squash})">${face}</g><path d="${top}" fill="url(#zG)"/><path d="${circleD(360, cy - 60, 200, 70)}" fill="#fff" opacity=".1"/>`
    );
  };
  return {
    stance: "standing",
    span: (R + 22) * 2,
    cm: rng.range(55, 90),
    base,
    top: cy - 190,
    end: 480 + R + 22,
    focus: { x: 480, y: cy + 40, zoom: 2.2 },
    backdrop: rng.pick(["chaux", "sable", "lin", "menthe", "terre", "ciel", "rose"] as const),
    defs,
    draw,
  };
}

/** Cut and glazed tile: panels, table tops, stars for a fountain. */
export function zelligePiece(rng: Rng, object: (typeof ZELLIGE_OBJECTS)[number]): Piece {
  return object === "table" ? table(rng) : panel(rng, object);
}
