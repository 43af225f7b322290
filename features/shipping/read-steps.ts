import { readDirhams } from "#features/shipping/domain/read-amounts.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { Refusal } from "#lib/kernel/errors.ts";

export type TypedStep = { upToGrams: number; priceMinor: number };

/** Steps a tariff may have, and what its heaviest may weigh in grams. */
export const stepLimits = { most: 40, grams: 100_000 } as const;

/**
 * Steps of weight as a small table of text: each line the heaviest parcel in grams and its price in dirhams (`500;35` or
 * `500,35.00`). A first line of words is taken for a heading. Null for anything else, for two steps of one weight, and for a
 * heavier parcel that costs less: that is a slip of the pen.
 */
export function readSteps(text: string): TypedStep[] | null {
  const lines = cellsOf(text);
  if (!lines) return null;
  const body = lines[0]?.some((cell) => /\d/.test(cell)) ? lines : lines.slice(1);
  const steps = body.map(([grams = "", price = "", ...more]) => {
    const upToGrams = /^\d{1,6}$/.test(grams) ? Number(grams) : 0;
    const priceMinor = readDirhams(price);
    const isStep =
      upToGrams > 0 && upToGrams <= stepLimits.grams && priceMinor && more.every((cell) => !cell);
    return isStep ? { upToGrams, priceMinor } : null;
  });
  const read = steps.filter((step) => step !== null).sort((a, b) => a.upToGrams - b.upToGrams);
  if (read.length === 0 || read.length !== steps.length || read.length > stepLimits.most) return null;
  const rises = read.every((step, n) => {
    const before = read[n - 1];
    return !before || (step.upToGrams > before.upToGrams && step.priceMinor >= before.priceMinor);
  });
  return rises ? read : null;
}

function cellsOf(text: string): string[][] | null {
  if (!text.trim()) return null;
  try {
    const { header, rows } = readCsv(new TextEncoder().encode(text.trim()));
    return [header, ...rows.map(({ cells }) => cells)];
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Steps as they are typed, for a form that starts from the tariff that holds. */
export function writeSteps(steps: readonly TypedStep[]): string {
  return steps.map(({ upToGrams, priceMinor }) => `${upToGrams};${(priceMinor / 100).toFixed(2)}`).join("\n");
}
