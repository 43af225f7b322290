/** Figures of fewer people than this are not shown, nor may they be worked out from those that are. */
export const smallest = 5;

/**
 * One figure of a table. `people` is how many persons stand behind it, null where none do. `earlier` are the values of the same
 * figure that were shown before, for stocks: a difference of one to four between two shown values would be such a figure itself.
 */
export type Figure = { value: number; people: number | null; earlier?: readonly number[] };

/**
 * A table with its totals, row by row: `sizes` are the lengths of its dimensions, and the last index of each dimension is the
 * total over it.
 */
export type FigureTable = { sizes: readonly number[]; figures: readonly Figure[] };

const isFew = (n: number) => n > 0 && n < smallest;

/**
 * How far a figure must stay open when it is held back; 0 for one that may be shown. A count of people must be able to be five
 * more; an amount that few makers made, as much again.
 */
export function roomNeeded({ value, people, earlier = [] }: Figure): number {
  if (people !== null && isFew(people)) return Math.max(smallest, value);
  return people !== null && earlier.some((shown) => isFew(Math.abs(value - shown))) ? smallest : 0;
}

/**
 * Which figures may be shown. Each that may not stands with its companions on the corners of a box of the table (Giessing's
 * hypercube, totals as one more line of each dimension), all held back: going round the box, what is added on one corner is taken
 * away on the next, so that no sum of the table changes. Those corners that lose can lose as much as the figure needs, so from all
 * that is shown the figure could as well be that much more. A box whose other corners are totals always works, since on it
 * everything grows.
 */
export function holdBack({ sizes, figures }: FigureTable): boolean[] {
  const shown = figures.map((figure) => roomNeeded(figure) === 0);
  const exposed = figures
    .flatMap((figure, n) => (roomNeeded(figure) > 0 ? [n] : []))
    .toSorted((a, b) => roomNeeded(figures[b] as Figure) - roomNeeded(figures[a] as Figure));
  for (const base of exposed) {
    const room = roomNeeded(figures[base] as Figure);
    let best: { cost: number; corners: readonly number[] } | undefined;
    for (const box of boxesOf(sizes, base)) {
      if (!box.every(({ at, grows }) => grows || (figures[at]?.value ?? 0) >= room)) continue;
      const cost = box.reduce((sum, corner) => sum + costOf(corner, shown, figures), 0);
      if (!best || cost < best.cost) best = { cost, corners: box.map(({ at }) => at) };
    }
    for (const at of best?.corners ?? []) shown[at] = false;
  }
  return shown;
}

type Corner = { at: number; grows: boolean; totals: number };

/** What is lost by holding a corner back: nothing twice; totals are missed most; a nought protects little, since readers guess it. */
function costOf({ at, totals }: Corner, shown: readonly boolean[], figures: readonly Figure[]): number {
  const value = figures[at]?.value ?? 0;
  const guessed = value === 0 && totals === 0 ? 4 : 0;
  return (shown[at] ? 1 + 6 * totals : 0) + guessed + value / (value + 1000) / 10;
}

/** Every box of the table with the figure on a corner, each corner with whether it grows when the figure does. */
function* boxesOf(sizes: readonly number[], base: number): Generator<Corner[]> {
  const here = indexOf(sizes, base);
  const others = sizes.map((size, axis) =>
    Array.from({ length: size }, (_, n) => n).filter((n) => n !== here[axis]),
  );
  for (const across of combinations(others)) {
    yield Array.from({ length: 2 ** sizes.length }, (_, mask) => {
      const place = here.map((own, axis) => (mask & (1 << axis) ? (across[axis] as number) : own));
      const isTotal = (n: number | undefined, axis: number) => n === (sizes[axis] ?? 0) - 1;
      // Each step along an axis turns the sign, and once more where it leads into a total or out of one.
      const turns = place.filter(
        (n, axis) => n !== here[axis] && isTotal(n, axis) === isTotal(here[axis], axis),
      ).length;
      const at = place.reduce((sum, n, axis) => sum * (sizes[axis] ?? 1) + n, 0);
      return { at, grows: turns % 2 === 0, totals: place.filter(isTotal).length };
    });
  }
}

function indexOf(sizes: readonly number[], flat: number): number[] {
  const place: number[] = [];
  let rest = flat;
  for (const size of sizes.toReversed()) {
    place.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return place;
}

function* combinations(lists: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = lists;
  if (!first) {
    yield [];
    return;
  }
  for (const one of first) for (const more of combinations(rest)) yield [one, ...more];
}

/** What a year of a flow comes to: its four quarters together, and nothing while one of them is held back or missing. */
export function yearTotal(quarters: readonly (number | null)[]): number | null {
  if (quarters.length < 4) return null;
  return quarters.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
