import { tones } from "#db/seed/art/base/colour.ts";
import type { KnotDesign } from "#db/seed/art/base/knots.ts";
import { drawKnots } from "#db/seed/art/base/knots.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Field } from "#db/seed/art/families/rug-atlas.ts";

/** Abrash: rows dyed in different lots differ a little. */
function abrash(rng: Rng, rows: number): (colour: string, row: number) => string {
  const lot = Array.from({ length: rows }, () => 2);
  let level = 2;
  for (let i = 0; i < rows; i++) {
    if (rng.chance(0.1)) level = rng.int(1, 3);
    lot[i] = level;
  }
  const known = new Map<string, string[]>();
  return (colour, row) => {
    const list = known.get(colour) ?? tones(colour, 0.16);
    known.set(colour, list);
    return list[lot[row] ?? 2] ?? colour;
  };
}

type BandDesign = (i: number, j: number, height: number, c: readonly string[]) => string | null;
const fold = (v: number, period: number): number => Math.abs((((v % period) + period) % period) - period / 2);

const BANDS: readonly BandDesign[] = [
  (i, j, h, c) =>
    fold(i, h) > Math.abs(j - (h - 1) / 2)
      ? (fold(i, h) + Math.abs(j - h / 2)) % 4 < 2
        ? (c[1] ?? null)
        : (c[2] ?? null)
      : null,
  (i, j, h, c) => (fold(i + j, h) < 2 ? (c[1] ?? null) : fold(i + j, h) < 3 ? (c[3] ?? null) : null),
  (i, j, h, c) => (Math.floor(fold(i, h * 1.4) * 1.4) >= j ? (c[1] ?? null) : null),
  (i, j, _h, c) => (Math.floor(i / 2) % 2 === Math.floor(j / 2) % 2 ? (c[1] ?? null) : (c[3] ?? null)),
  (i, j, h, c) => {
    const d = fold(i, h) + Math.abs(j - (h - 1) / 2);
    return d < 1.6 ? (c[3] ?? null) : d < h * 0.3 ? (c[2] ?? null) : d < h * 0.5 ? (c[1] ?? null) : null;
  },
  (i, j, h, c) => (j % 4 === 1 || (i % 6 === 0 && j > 1 && j < h - 2) ? (c[2] ?? null) : null),
  (i, j, h, c) =>
    Math.abs(fold(i, 12) - Math.abs(j - (h - 1) / 2)) < 1.2
      ? (c[3] ?? null)
      : fold(i, 12) < 1
        ? (c[1] ?? null)
        : null,
];

/** Flat-woven bands of the south: hooked lozenges, teeth and combs between plain stripes. */
export function taznakht(rng: Rng, [x, y, width, height]: Field, colours: readonly string[]): string {
  const columns = 60;
  const rows = Math.round((columns * height) / width);
  const dye = abrash(rng, rows);
  const plan: { from: number; to: number; design: BandDesign | null; c: string[] }[] = [];
  let at = 0;
  const cycle: { design: BandDesign | null; size: number; c: string[] }[] = [];
  for (let k = 0; k < rng.int(3, 5); k++) {
    const ground = rng.pick(colours);
    const rest = colours.filter((colour) => colour !== ground);
    const c = [ground, rng.pick(rest), rng.pick(rest), rng.pick(rest)];
    cycle.push({ design: rng.pick(BANDS), size: rng.pick([7, 9, 11, 13]), c });
    cycle.push({ design: null, size: rng.pick([1, 2, 3]), c: [rng.pick(rest)] });
    if (rng.chance(0.5)) cycle.push({ design: null, size: 1, c: [rng.pick(rest)] });
  }
  const mirror = rng.chance(0.5);
  for (let k = 0; at < rows; k++) {
    const band =
      cycle[
        mirror && Math.floor(k / cycle.length) % 2 ? cycle.length - 1 - (k % cycle.length) : k % cycle.length
      ];
    if (!band) break;
    plan.push({ from: at, to: at + band.size, design: band.design, c: band.c });
    at += band.size;
  }
  const bandOf = (row: number) => plan.find((band) => row < band.to);
  const design: KnotDesign = (i, j) => {
    const band = bandOf(j);
    if (!band) return null;
    const colour =
      band.design?.(i - columns / 2 + 200, j - band.from, band.to - band.from, band.c) ?? band.c[0];
    return colour ? dye(colour, j) : null;
  };
  return drawKnots({ columns, rows, x, y, width, height }, design);
}

/** Urban carpet: borders within borders round a field with a stepped medallion, the same in four quarters. */
export function rabat(rng: Rng, [x, y, width, height]: Field, colours: readonly string[]): string {
  const columns = 76;
  const rows = Math.round((columns * height) / width);
  const dye = abrash(rng, rows);
  const c = (i: number) => colours[i % colours.length] ?? "#7A2E3A";
  const borders = [1, 5, 1, rng.pick([8, 9, 10]), 1, rng.pick([3, 4, 5]), 1];
  const kinds = borders.map(() => rng.int(0, 3));
  const rx = rng.range(0.56, 0.8);
  const ry = rng.range(0.42, 0.6);
  const lobes = rng.pick([0, 0.1, 0.18]);
  const flower = rng.pick([8, 10, 12]);
  const total = borders.reduce((a, b) => a + b, 0);
  const design: KnotDesign = (i, j) => {
    const [u, v] = [Math.min(i, columns - 1 - i), Math.min(j, rows - 1 - j)];
    const edge = Math.min(u, v);
    if (edge < total) {
      let from = 0;
      let k = 0;
      while (k < borders.length - 1 && edge >= from + (borders[k] ?? 1)) from += borders[k++] ?? 1;
      const size = borders[k] ?? 1;
      if (size === 1) return dye(c(4), j);
      const across = edge - from;
      const along = u < v ? v : u;
      const mid = Math.abs(across - (size - 1) / 2);
      const p = fold(along, size + 3);
      const ground = c(k === 3 ? 1 : k);
      if (kinds[k] === 0) return dye(p + mid < size * 0.5 ? (p + mid < 1.6 ? c(4) : c(3)) : ground, j);
      if (kinds[k] === 1) return dye(Math.abs(p - mid) < 1.1 ? c(4) : p < 1 ? c(3) : ground, j);
      if (kinds[k] === 2) return dye((along + across) % 6 < 3 ? c(3) : ground, j);
      return dye(mid < 1 && p < 2 ? c(2) : mid + p < size * 0.55 ? c(4) : ground, j);
    }
    const [dx, dy] = [
      (i - (columns - 1) / 2) / (columns / 2 - total),
      (j - (rows - 1) / 2) / (rows / 2 - total),
    ];
    const wave = 1 + lobes * Math.cos(Math.atan2(dy, dx) * 8);
    const q = (Math.abs(dx) / rx + Math.abs(dy) / ry) / wave;
    const e = Math.max(q * 0.78, Math.max(Math.abs(dx) / rx, Math.abs(dy) / ry));
    if (e < 0.2) return dye((i + j) % 3 ? c(4) : c(2), j);
    if (e < 0.34) return dye(c(3), j);
    if (e < 0.4) return dye(c(4), j);
    if (e < 0.78)
      return dye(
        fold(i - columns / 2 + 300.5, flower) + fold(j - rows / 2 + 300.5, flower) < flower * 0.24
          ? c(4)
          : c(2),
        j,
      );
    if (e < 0.86) return dye(c(4), j);
    if (e < 0.94) return dye(c(3), j);
    const corner = (1 - Math.abs(dx)) * (columns / 2 - total) + (1 - Math.abs(dy)) * (rows / 2 - total);
    if (corner < 17) return dye(corner > 15.4 ? c(4) : corner % 5 < 1.6 ? c(2) : c(1), j);
    const [fi, fj] = [fold(i - columns / 2 + 300.5, flower), fold(j - rows / 2 + 300.5, flower)];
    if (fi + fj < 1.8) return dye(c(4), j);
    if (Math.abs(fi - fj) < 0.6 && fi + fj < flower * 0.45) return dye(c(3), j);
    return dye(c(0), j);
  };
  return drawKnots({ columns, rows, x, y, width, height }, design);
}
