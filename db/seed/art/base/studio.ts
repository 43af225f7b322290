import { linear, radial } from "#db/seed/art/base/gradient.ts";
import { circleD, n } from "#db/seed/art/base/shape.ts";
import { textures } from "#db/seed/art/base/texture.ts";

export const WIDTH = 960;
export const HEIGHT = 1200;

/** Wall top, wall bottom, table near, table far, line between them. */
const BACKDROPS = {
  chaux: ["#FAF5EC", "#EADFCB", "#D9C7A8", "#E6D8BE", "#C9B592"],
  sable: ["#F1E7D6", "#DFCFB4", "#C9B08A", "#DBC7A5", "#B89E77"],
  lin: ["#EFEAE0", "#D6CDBD", "#B9AB95", "#CFC3AF", "#A5967F"],
  terre: ["#E9CDB9", "#CF9F82", "#B98462", "#CFA283", "#A47052"],
  ciel: ["#E6ECEC", "#C8D3D4", "#B3B7AE", "#CBCFC7", "#9BA39E"],
  menthe: ["#EDEDE0", "#D2D6C2", "#BDB79C", "#D3CFB8", "#A3A087"],
  rose: ["#F5E9DF", "#E4CDBD", "#CBAA94", "#DEC3AF", "#B6937D"],
  encre: ["#33424A", "#1C2529", "#2A2622", "#3A342E", "#12181B"],
  nuit: ["#2D4063", "#17233C", "#232428", "#33343A", "#0F1726"],
} as const;
export type BackdropName = keyof typeof BACKDROPS;

export interface Scene {
  readonly defs: string;
  readonly body: string;
}

/** A wall and a table, lit from the upper start side. `horizon` is the height of the table line. */
export function studio(name: BackdropName, horizon: number): Scene {
  const [top, bottom, near, far, edge] = BACKDROPS[name];
  const dark = name === "encre" || name === "nuit";
  return {
    defs:
      linear("sW", 0, 0, WIDTH, horizon, [
        [0, top],
        [1, bottom],
      ]) +
      linear("sT", 0, horizon, 0, HEIGHT, [
        [0, far],
        [1, near],
      ]) +
      radial("sL", 250, 240, 760, [
        [0, "#fff", dark ? 0.16 : 0.6],
        [0.5, "#fff", dark ? 0.05 : 0.2],
        [1, "#fff", 0],
      ]) +
      linear("sE", 0, horizon - 26, 0, horizon, [
        [0, edge, 0],
        [1, edge, 0.55],
      ]) +
      linear("sV", 300, 200, 760, 1200, [
        [0.4, "#1c130a", 0],
        [1, "#1c130a", dark ? 0.3 : 0.17],
      ]) +
      textures("grain"),
    body:
      `<rect width="960" height="${n(horizon)}" fill="url(#sW)"/><rect y="${n(horizon - 26)}" width="960" height="26" fill="url(#sE)"/>` +
      `<rect y="${n(horizon)}" width="960" height="${n(HEIGHT - horizon)}" fill="url(#sT)"/>` +
      '<rect width="960" height="1200" fill="url(#sL)"/><rect width="960" height="1200" fill="url(#sV)"/>' +
      '<rect width="960" height="1200" fill="url(#grain)" opacity=".10"/>',
  };
}

/** One even ground, for what lies flat or hangs. */
export function ground(name: BackdropName): Scene {
  const [top, bottom, near] = BACKDROPS[name];
  const dark = name === "encre" || name === "nuit";
  return {
    defs:
      linear("sW", 0, 0, WIDTH, HEIGHT, [
        [0, top],
        [0.6, bottom],
        [1, dark ? near : bottom],
      ]) +
      radial("sL", 200, 200, 900, [
        [0, "#fff", dark ? 0.18 : 0.55],
        [0.6, "#fff", 0.08],
        [1, "#fff", 0],
      ]) +
      linear("sV", 300, 200, 760, 1200, [
        [0.4, "#1c130a", 0],
        [1, "#1c130a", dark ? 0.32 : 0.17],
      ]) +
      textures("grain", "plaster"),
    body:
      '<rect width="960" height="1200" fill="url(#sW)"/><rect width="960" height="1200" fill="url(#plaster)" opacity=".06"/>' +
      '<rect width="960" height="1200" fill="url(#sL)"/><rect width="960" height="1200" fill="url(#sV)"/>' +
      '<rect width="960" height="1200" fill="url(#grain)" opacity=".10"/>',
  };
}

/** A bare ground, for a near view that leaves little of it to be seen. */
export function nearGround(name: BackdropName): Scene {
  const [top, bottom] = BACKDROPS[name];
  return {
    defs: linear("sW", 0, 0, WIDTH, HEIGHT, [
      [0, top],
      [1, bottom],
    ]),
    body: '<rect width="960" height="1200" fill="url(#sW)"/>',
  };
}

/** The shadow under a standing piece: a dark contact, a wide fall away from the light. */
export function tableShadow(cx: number, base: number, half: number): Scene {
  const wide = half * 1.75;
  return {
    defs:
      radial(
        "shA",
        cx + half * 0.5,
        base,
        wide,
        [
          [0, "#21150a", 0.5],
          [0.45, "#21150a", 0.24],
          [1, "#21150a", 0],
        ],
        0.17,
      ) +
      radial(
        "shB",
        cx + half * 0.06,
        base,
        half * 1.12,
        [
          [0, "#150c05", 0.75],
          [0.75, "#150c05", 0.5],
          [1, "#150c05", 0],
        ],
        0.13,
      ),
    body:
      `<path d="${circleD(cx + half * 0.5, base, wide, wide * 0.17)}" fill="url(#shA)"/>` +
      `<path d="${circleD(cx + half * 0.06, base, half * 1.12, half * 0.15)}" fill="url(#shB)"/>`,
  };
}

/** A soft shadow of any outline lying on the ground, without a filter: a few wide faint strokes. */
export function castShadow(d: string, dx: number, dy: number, reach: number, strength = 1): string {
  let out = "";
  for (let i = 0; i < 6; i++) {
    const width = n(reach * 2 * (1 - i / 6.5));
    out += `<path d="${d}" stroke-width="${width}" opacity="${Math.round((0.055 + i * 0.014) * strength * 1000) / 1000}"/>`;
  }
  return `<g transform="translate(${n(dx)} ${n(dy)})" fill="#21150a" stroke="#21150a" stroke-linejoin="round">${out}</g>`;
}
