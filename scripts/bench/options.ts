import { parseArgs } from "node:util";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** Parts that are measured unless others are named. */
const usual = ["http", "search", "checkout", "office", "trust"] as const;
/** Parts that take minutes, or a browser: measured when they are named. */
const asked = ["weights", "lighthouse", "growth", "search-sql", "steering"] as const;
export const parts = [...usual, ...asked] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly out: string | undefined;
  /** Of each measurement. */
  readonly seconds: number;
  /** Connections at once; every measurement is made with each. */
  readonly conns: readonly number[];
  /** Runs of the browser a page, of which the median counts. */
  readonly runs: number;
  /** Pieces in the databases of `growth` and `search-sql`, from few to many. */
  readonly sizes: readonly number[];
}

const most = { seconds: 60, conns: 200, runs: 25, sizes: 5_000_000 };

/**
 * Reads `--only PART`, `--out FILE`, `--seconds N` (3), `--conns N,N` (10), `--runs N` (5) and `--sizes N,N`
 * (1000,10000,100000). Throws an OperatorError on others.
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: "string" } as const;
  let values: { [name in "only" | "out" | "seconds" | "conns" | "runs" | "sizes"]?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { only: text, out: text, seconds: text, conns: text, runs: text, sizes: text },
    }));
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
  const chosen = values.only?.split(",") ?? [...usual];
  const unknown = chosen.filter((part) => !(parts as readonly string[]).includes(part));
  if (unknown.length > 0)
    throw new OperatorError(`there is no part ${unknown.join(", ")}: ${parts.join(", ")}`);
  const numbers = (name: keyof typeof most, fallback: number | string) =>
    String(values[name] ?? fallback)
      .split(",")
      .map((each) => {
        const n = Number(each);
        if (!Number.isInteger(n) || n < 1 || n > most[name])
          throw new OperatorError(`--${name} wants a number from 1 to ${most[name]}`);
        return n;
      });
  const one = (name: keyof typeof most, fallback: number) => numbers(name, fallback)[0] ?? fallback;
  return {
    parts: chosen as Part[],
    out: values.out,
    seconds: one("seconds", 3),
    conns: numbers("conns", 10),
    runs: one("runs", 5),
    sizes: numbers("sizes", "1000,10000,100000").toSorted((a, b) => a - b),
  };
}
