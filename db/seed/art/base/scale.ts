import { linear } from "#db/seed/art/base/gradient.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n, rectD, smooth } from "#db/seed/art/base/shape.ts";

/** An adult's hand from wrist to finger tip, in centimetres. */
export const HAND_CM = 18.5;

/** Finger: knuckle, tip, width; in a hand 100 units tall, standing, thumb to the left. */
const FINGERS: readonly (readonly [Pt, Pt, Pt, number])[] = [
  [[-17, -52], [-21, -70], [-23.5, -84], 9.8],
  [[-6, -55], [-7, -77], [-7.6, -94], 10.2],
  [[5.5, -54], [7.5, -74], [9, -89], 9.8],
  [[16, -49], [20.5, -65], [23.4, -76], 8.6],
];
const PALM: readonly Pt[] = [
  [-15, 8],
  [-16.5, -8],
  [-21.5, -26],
  [-22.5, -44],
  [-21, -56],
  [-8, -60],
  [6, -59],
  [19, -54],
  [21.5, -44],
  [20, -26],
  [15, -8],
  [14, 8],
];
const THUMB: readonly Pt[] = [
  [-17, -6],
  [-25, -20],
  [-34, -33],
  [-40.5, -44],
  [-41.5, -50],
  [-37, -52.5],
  [-32, -48],
  [-25, -40],
  [-18, -36],
  [-10, -24],
];

/** A hand in one flat tone with a fine light: a measure, not a person. `height` in drawing units. */
export function hand(x: number, base: number, height: number, colour: string, light: string): string {
  const k = height / 94;
  let out = `<path d="${smooth(PALM, true)}"/><path d="${smooth(THUMB, true)}"/>`;
  for (const [a, b, c, w] of FINGERS)
    out += `<path d="${smooth([a, b, c])}" fill="none" stroke="${colour}" stroke-width="${w}" stroke-linecap="round"/>`;
  const crease =
    `<path d="M-16 -46C-6 -50 8 -46 17 -38M-19 -36C-8 -38 4 -32 12 -22M-12 -34C-4 -26 -3 -14 -6 -2M-26 -72l6 -1M-12 -78h7M3 -74l7 -1M17 -64l6 -2" fill="none" stroke="${light}" ` +
    'stroke-width=".8" stroke-linecap="round" opacity=".5"/>';
  return `<g transform="translate(${n(x)} ${n(base - 4 * k)}) scale(${Math.round(k * 1000) / 1000})" fill="${colour}">${out}${crease}</g>`;
}

/** A boxwood rule lying or standing along an edge; one division per `stepCm`, alternate divisions dark. */
export function rule(
  x: number,
  y: number,
  unitsPerCm: number,
  cm: number,
  upright = false,
): { defs: string; body: string } {
  const stepCm = cm > 90 ? 10 : cm > 24 ? 5 : 1;
  const length = cm * unitsPerCm;
  const thick = 26;
  let marks = "";
  const fine = stepCm / 5;
  for (let at = 0; at * fine <= cm + 0.001; at++) {
    const px = at * fine * unitsPerCm;
    const tall = at % 5 === 0 ? 15 : 8;
    if (fine * unitsPerCm > 5 || at % 5 === 0) marks += `M${n(px)} 0v${tall}`;
  }
  const turnIt = upright ? ` rotate(-90)` : "";
  return {
    defs: linear("rule", 0, 0, 0, thick, [
      [0, "#EBCF94"],
      [0.5, "#D9B468"],
      [1, "#B98D44"],
    ]),
    body:
      `<g transform="translate(${n(x)} ${n(y)})${turnIt}"><path d="${rectD(-8, 5, length + 18, thick)}" fill="#21150a" opacity=".22"/>` +
      `<rect x="-10" width="${n(length + 20)}" height="${thick}" rx="3" fill="url(#rule)"/><path d="${marks}" stroke="#3a2a18" stroke-width="1.6"/>` +
      `<path d="M-10 1h${n(length + 20)}" stroke="#fff" stroke-opacity=".5" stroke-width="1.500"/></g>`,
  };
}
