import { darker, lighter } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, poly, star } from "#db/seed/art/base/shape.ts";

/** Enamel and stones of the southern silversmiths. */
export const STONES = {
  coral: "#C4472F",
  amber: "#D98A1E",
  amazonite: "#5FA896",
  lapis: "#2B4F96",
  garnet: "#7A1F2E",
  silver: "#C9CCCB",
  shell: "#EFE6D6",
} as const;
export type Stone = keyof typeof STONES;
export const ENAMELS = ["#1E6B52", "#C8922A", "#1B4F8A", "#A6452B"] as const;

const SILVER = { deep: "#4d5356", body: "#b4b9ba", bright: "#fdfdfa" } as const;

/** Gradients shared by the pieces of one drawing. */
export const JEWEL_DEFS =
  `<linearGradient id="ag" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${SILVER.bright}"/><stop offset=".3" stop-color="${SILVER.body}"/><stop offset=".5" stop-color="#8d9495"/><stop offset=".66" stop-color="#e2e4e2"/><stop offset="1" stop-color="${SILVER.deep}"/></linearGradient>` +
  `<radialGradient id="ab" cx=".36" cy=".3" r=".75"><stop offset="0" stop-color="${SILVER.bright}"/><stop offset=".4" stop-color="${SILVER.body}"/><stop offset="1" stop-color="${SILVER.deep}"/></radialGradient>` +
  Object.entries(STONES)
    .map(
      ([name, colour]) =>
        `<radialGradient id="st-${name}" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="${lighter(colour, 0.75)}"/><stop offset=".28" stop-color="${lighter(colour, 0.12)}"/><stop offset=".7" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, 0.6)}"/></radialGradient>`,
    )
    .join("");

/** A bead or cabochon. */
export const bead = (x: number, y: number, r: number, stone: Stone, ry = r): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(ry)}" fill="url(#${stone === "silver" ? "ab" : `st-${stone}`})"/><ellipse cx="${n(x - r * 0.32)}" cy="${n(y - ry * 0.38)}" rx="${n(r * 0.2)}" ry="${n(ry * 0.13)}" fill="#fff" opacity=".75"/>`;

/** A stone set in a silver collar of granules. */
export function cabochon(x: number, y: number, r: number, stone: Stone): string {
  let grains = "";
  const count = Math.max(8, Math.round(r * 0.9));
  for (let i = 0; i < count; i++) {
    const a = (i * 2 * Math.PI) / count;
    grains += circleD(x + r * 1.28 * Math.cos(a), y + r * 1.28 * Math.sin(a), r * 0.14);
  }
  return `<path d="${circleD(x + 2, y + 3, r * 1.42)}" fill="#1a1512" opacity=".35"/><path d="${grains}" fill="url(#ab)"/><path d="${circleD(x, y, r * 1.14)}" fill="url(#ag)"/>${bead(x, y, r, stone)}`;
}

/** A silver plate of any outline, with its thickness, edge and engraved inner line. */
export function plate(points: readonly Pt[], d = poly(points)): string {
  return `<path d="${d}" transform="translate(5 8)" fill="#120d0a" opacity=".4"/><path d="${d}" transform="translate(1 3)" fill="${SILVER.deep}"/><path d="${d}" fill="url(#ag)" stroke="#fff" stroke-opacity=".6" stroke-width="1.500"/>`;
}

/** A cell of enamel bounded by a silver wire. */
export const enamel = (d: string, colour: string): string =>
  `<path d="${d}" fill="${colour}" stroke="#eef0ee" stroke-width="3" stroke-linejoin="round"/><path d="${d}" fill="none" stroke="#40464a" stroke-opacity=".7" stroke-width="1" transform="translate(1.500 2)"/>`;

/** A row of linked rings along points. */
export function chain(points: readonly Pt[], r: number): string {
  return points
    .map(
      ([x, y], i) =>
        `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(i % 2 ? r * 0.55 : r)}" fill="none" stroke="#5b6164" stroke-width="${n(r * 0.5)}"/><ellipse cx="${n(x - 1)}" cy="${n(y - 1)}" rx="${n(r)}" ry="${n(i % 2 ? r * 0.55 : r)}" fill="none" stroke="#f2f3f0" stroke-width="${n(r * 0.2)}"/>`,
    )
    .join("");
}

/** A pendant drop: small plate with a stone. */
export function pendant(rng: Rng, x: number, y: number, size: number, stone: Stone): string {
  const kind = rng.int(0, 2);
  const pts: Pt[] =
    kind === 0
      ? [
          [x, y],
          [x + size * 0.5, y + size * 0.7],
          [x, y + size * 1.5],
          [x - size * 0.5, y + size * 0.7],
        ]
      : kind === 1
        ? [
            [x - size * 0.15, y],
            [x + size * 0.15, y],
            [x + size * 0.62, y + size * 1.3],
            [x - size * 0.62, y + size * 1.3],
          ]
        : star(x, y + size * 0.75, size * 0.7, 0.74, 8);
  return plate(pts) + bead(x, y + size * (kind === 1 ? 0.92 : 0.74), size * 0.2, stone);
}
