import { parseArgs } from "node:util";
import { OperatorError } from "#scripts/platform/operator-error.ts";

export const parts = ["http", "search", "checkout", "office", "trust"] as const;
export type Part = (typeof parts)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly out: string | undefined;
  /** Of each measurement. */
  readonly seconds: number;
  readonly conns: number;
}

/** Reads `--only PART`, `--out FILE`, `--seconds N` (3) and `--conns N` (10). Throws an OperatorError on others. */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: "string" } as const;
  let values: { only?: string; out?: string; seconds?: string; conns?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { only: text, out: text, seconds: text, conns: text },
    }));
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
  const chosen = values.only?.split(",") ?? [...parts];
  const unknown = chosen.filter((part) => !(parts as readonly string[]).includes(part));
  if (unknown.length > 0)
    throw new OperatorError(`there is no part ${unknown.join(", ")}: ${parts.join(", ")}`);
  const number = (name: "seconds" | "conns", fallback: number, most: number) => {
    const n = Number(values[name] ?? fallback);
    if (!Number.isInteger(n) || n < 1 || n > most)
      throw new OperatorError(`--${name} wants a number from 1 to ${most}`);
    return n;
  };
  return {
    parts: chosen as Part[],
    out: values.out,
    seconds: number("seconds", 3, 60),
    conns: number("conns", 10, 200),
  };
}
