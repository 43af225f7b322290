import type { Rng } from "#db/seed/art/base/prng.ts";
import { createRng } from "#db/seed/art/base/prng.ts";
import { n } from "#db/seed/art/base/shape.ts";

/**
 * Textures are small tiles of plain shapes, repeated; their sizes are multiples of 40 units (compose.ts says why). Turbulence filters look alike but cost librsvg
 * from a tenth of a second to two seconds a picture; a tile of shapes costs a few milliseconds.
 */
export type TextureName =
  | "grain"
  | "wood"
  | "burl"
  | "linen"
  | "leather"
  | "hammered"
  | "pile"
  | "plaster"
  | "twill";

const tile = (id: string, size: number, content: string): string =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${content}</pattern>`;

/** Draws at the place and again past the opposite edges, so that the tile joins itself. */
function wrapped(
  size: number,
  reach: number,
  x: number,
  y: number,
  put: (x: number, y: number) => string,
): string {
  let out = "";
  for (const dx of [-size, 0, size]) {
    for (const dy of [-size, 0, size]) {
      const [px, py] = [x + dx, y + dy];
      if (px > -reach && px < size + reach && py > -reach && py < size + reach) out += put(px, py);
    }
  }
  return out;
}

function dots(id: string, size: number, count: number): string {
  const rng = createRng(id);
  let dark = "";
  let light = "";
  for (let i = 0; i < count; i++) {
    const d = `M${n(rng.range(0, size))} ${n(rng.range(0, size))}h${n(rng.range(0.6, 1.6))}`;
    if (i % 2) dark += d;
    else light += d;
  }
  return tile(
    id,
    size,
    `<path d="${dark}" stroke="#2a1a0e" stroke-width="1.300"/><path d="${light}" stroke="#fff" stroke-width="1.300"/>`,
  );
}

/** Soft patches: `paint` gives each its gradient. */
function patches(
  id: string,
  size: number,
  count: number,
  low: number,
  high: number,
  fills: string,
  squash: number,
): string {
  const rng = createRng(id);
  let out = "";
  for (let i = 0; i < count; i++) {
    const r = rng.range(low, high);
    const which = i % 2 ? "a" : "b";
    out += wrapped(
      size,
      r,
      rng.range(0, size),
      rng.range(0, size),
      (x, y) =>
        `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(r * squash)}" fill="url(#${id}${which})"/>`,
    );
  }
  return fills + tile(id, size, out);
}

const blob = (id: string, colour: string, alpha: number, fx = 0.5, fy = 0.5): string =>
  `<radialGradient id="${id}" fx="${fx}" fy="${fy}"><stop offset="0" stop-color="${colour}" stop-opacity="${alpha}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

/** Fibres of timber: lines that wave and close on the tile's edge; knots push them aside. */
function fibres(id: string, size: number, count: number, sway: number, eyes: number): string {
  const rng = createRng(id);
  const knots = Array.from(
    { length: eyes },
    () => [rng.range(0, size), rng.range(0, size), rng.range(5, 17)] as const,
  );
  let out = "";
  for (let i = 0; i < count; i++) {
    const y0 = ((i + rng.range(0, 0.7)) * size) / count;
    const [a, b, p] = [rng.range(0.3, 1) * sway, rng.range(0, 0.5) * sway, rng.range(0, 6.28)];
    let d = "";
    for (let x = 0; x <= size; x += size / 24) {
      const t = (x / size) * 2 * Math.PI;
      let y = y0 + a * Math.sin(t + p * 0.1) + b * Math.sin(2 * t + p);
      for (const [kx, ky, kr] of knots) {
        const gap = y - ky;
        const near = Math.exp(-((x - kx) ** 2) / (kr * kr * 2.5)) * Math.exp(-Math.abs(gap) / (kr * 2.2));
        y += Math.sign(gap || 1) * near * kr * 0.9;
      }
      d += `${x === 0 ? "M" : "L"}${n(x)} ${n(y)}`;
    }
    out += `<path d="${d}" fill="none" stroke="#2a0f05" stroke-opacity="${Math.round(rng.range(8, 34)) / 100}" stroke-width="${n(rng.range(0.8, 2.6))}"/>`;
  }
  for (const [kx, ky, kr] of knots) {
    out += wrapped(
      size,
      kr,
      kx,
      ky,
      (x, y) =>
        `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(kr * 0.62)}" ry="${n(kr * 0.44)}" fill="#2a0f05" opacity=".5"/><ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(kr)}" ry="${n(kr * 0.75)}" fill="none" stroke="#2a0f05" stroke-opacity=".35" stroke-width="1.600"/>`,
    );
  }
  return tile(id, size, out);
}

function hide(rng: Rng, size: number): string {
  let dark = "";
  let light = "";
  for (let i = 0; i < 260; i++) {
    const [x, y, a, l] = [rng.range(0, size), rng.range(0, size), rng.range(0, 6.28), rng.range(2, 6)];
    const d = `M${n(x)} ${n(y)}q${n(l * Math.cos(a))} ${n(l * Math.sin(a))} ${n(l * Math.cos(a + 1.1) * 1.5)} ${n(l * Math.sin(a + 1.1) * 1.5)}`;
    if (i % 2) dark += d;
    else light += d;
  }
  return tile(
    "leather",
    size,
    `<g fill="none" stroke-width="1.400"><path d="${dark}" stroke="#170a04" stroke-opacity=".6"/><path d="${light}" stroke="#fff" stroke-opacity=".35"/></g>`,
  );
}

/**
 * Weaves: rows of dashes. The tile is wide on purpose: librsvg draws small tiles one by one when the
 * scale is not a whole number, and a picture then takes seconds.
 */
function weave(id: string, size: number, rows: readonly WeaveRow[]): string {
  let out = "";
  for (const { every, at, attrs } of rows) {
    let d = "";
    for (let k = at; k < size; k += every) d += `M0 ${n(k)}h${size}`;
    out += `<path d="${d}" ${attrs}/>`;
  }
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" fill="none">${out}</pattern>`;
}

interface WeaveRow {
  readonly every: number;
  readonly at: number;
  readonly attrs: string;
}

const ink = (colour: string, opacity: number, width: number, dash = "", offset = 0): string =>
  `stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ""}${offset ? ` stroke-dashoffset="${offset}"` : ""}`;

const TILES: Record<TextureName, () => string> = {
  grain: () => dots("grain", 120, 480),
  plaster: () =>
    patches(
      "plaster",
      240,
      26,
      18,
      60,
      blob("plastera", "#6b543a", 0.42) + blob("plasterb", "#fffaf0", 0.34),
      0.8,
    ),
  hammered: () =>
    patches(
      "hammered",
      160,
      48,
      9,
      17,
      blob("hammereda", "#1d1206", 0.5, 0.3, 0.3) + blob("hammeredb", "#fffbe8", 0.55, 0.7, 0.7),
      0.9,
    ),
  wood: () => fibres("wood", 240, 46, 5, 0),
  burl: () => fibres("burl", 200, 40, 7, 9),
  leather: () => hide(createRng("hide"), 120),
  linen: () =>
    weave("linen", 240, [
      { every: 6, at: 1.5, attrs: ink("#3a2a18", 0.2, 1.4, "3 3") },
      { every: 6, at: 4.5, attrs: ink("#3a2a18", 0.2, 1.4, "3 3", 3) },
      { every: 6, at: 1.5, attrs: ink("#fff", 0.26, 1.4, "3 3", 3) },
      { every: 6, at: 4.5, attrs: ink("#fff", 0.26, 1.4, "3 3") },
    ]),
  pile: () =>
    weave("pile", 240, [
      { every: 12, at: 3, attrs: ink("#1d120a", 0.2, 6, "1.4 5.1 1.2 4.3") },
      { every: 12, at: 9, attrs: ink("#1d120a", 0.18, 6, "1.2 4.6 1.5 4.7", 3) },
      { every: 12, at: 4, attrs: ink("#fff", 0.24, 6, "1.4 5.1 1.2 4.3", 9) },
      { every: 12, at: 10, attrs: ink("#fff", 0.22, 6, "1.2 4.6 1.5 4.7", 5.5) },
    ]),
  twill: () =>
    weave("twill", 240, [
      { every: 6, at: 1.5, attrs: ink("#1d120a", 0.16, 3, "2 3") },
      { every: 6, at: 4.5, attrs: ink("#1d120a", 0.16, 3, "2 3", 2.5) },
      { every: 6, at: 1, attrs: ink("#fff", 0.15, 1.6, "2 3", 2.5) },
      { every: 6, at: 4, attrs: ink("#fff", 0.15, 1.6, "2 3") },
    ]),
};

/** The definitions of the textures a drawing uses. */
export const textures = (...names: TextureName[]): string =>
  [...new Set(names)].map((name) => TILES[name]()).join("");

/** A shape painted with a texture. */
export const textured = (name: TextureName, d: string, opacity: number): string =>
  `<path d="${d}" fill="url(#${name})" opacity="${opacity}"/>`;
