import { parseArgs } from "node:util";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** Parts that are measured unless others are named. */
const usual = ["http", "search", "checkout", "office", "trust"] as const;
/** `search-sql` takes minutes and a database of its own: measured when it is named. */
export const parts = [...usual, "search-sql"] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly out: string | undefined;
  /** Of each measurement. */
  readonly seconds: number;
  readonly conns: number;
  /** Pieces in the databases of `search-sql`. */
  readonly sizes: readonly number[];
}

/** Reads `--only PART`, `--out FILE`, `--seconds N` (3), `--conns N` (10) and `--sizes N,N` (1000,10000,100000). Throws an OperatorError on others. */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: "string" } as const;
  let values: { only?: string; out?: string; seconds?: string; conns?: string; sizes?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { only: text, out: text, seconds: text, conns: text, sizes: text },
    }));
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
  const chosen = values.only?.split(",") ?? [...usual];
  const unknown = chosen.filter((part) => !(parts as readonly string[]).includes(part));
  if (unknown.length > 0)
    throw new OperatorError(`there is no part ${unknown.join(", ")}: ${parts.join(", ")}`);
  const number = (name: "seconds" | "conns", fallback: number, most: number) => {
    const n = Number(values[name] ?? fallback);
    if (!Number.isInteger(n) || n < 1 || n > most)
      throw new OperatorError(`--${name} wants a number from 1 to ${most}`);
    return n;
  };
  const sizes = (values.sizes ?? "1000,10000,100000").split(",").map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 200 || size > 5_000_000))
    throw new OperatorError("--sizes wants numbers from 200 to 5000000, parted by commas");
  return {
    sizes,
    parts: chosen as Part[],
    out: values.out,
    seconds: number("seconds", 3, 60),
    conns: number("conns", 10, 200),
  };
}
