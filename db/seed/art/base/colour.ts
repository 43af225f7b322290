import type { Rng } from "#db/seed/art/base/prng.ts";

/** The house colours, and the natural colours of the materials. */
export const INK = {
  chaux: "#FBF7F0",
  sable: "#EFE6D6",
  encre: "#1C2529",
  bleu: "#1B4F8A",
  vert: "#1E6B52",
  terre: "#A6452B",
  grenade: "#7A2E3A",
  safran: "#C8922A",
  laine: "#EDE3CF",
  brun: "#3A2A20",
  ciel: "#4E86B8",
  menthe: "#4F9A7C",
  ocre: "#D6A24A",
  argile: "#C07A50",
  indigo: "#22355F",
  rose: "#B9566A",
} as const;

function channels(hex: string): [number, number, number] {
  const v = Number.parseInt(hex.slice(1), 16);
  return [(v >> 16) & 255, (v >> 8) & 255, v & 255];
}

/** Mixes two #rrggbb colours; t = 0 gives the first, 1 the second. */
export function mix(from: string, to: string, t: number): string {
  const a = channels(from);
  const b = channels(to);
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * t);
  return `#${((part(0) << 16) | (part(1) << 8) | part(2)).toString(16).padStart(6, "0")}`;
}

export const lighter = (hex: string, t: number): string => mix(hex, "#fffaf0", t);
export const darker = (hex: string, t: number): string => mix(hex, "#15100d", t);

/** Tones of one colour, from a little darker to a little lighter: hand work is never even. */
export function tones(hex: string, spread = 0.14): string[] {
  return [
    darker(hex, spread),
    darker(hex, spread * 0.45),
    hex,
    lighter(hex, spread * 0.4),
    lighter(hex, spread * 0.85),
  ];
}

/** One tone of a colour, most often close to it. */
export function tone(rng: Rng, hex: string, spread = 0.14): string {
  const list = tones(hex, spread);
  const at = Math.floor(((rng.next() + rng.next()) / 2) * list.length);
  return list[at] ?? hex;
}
