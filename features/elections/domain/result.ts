import type { CountDto, CountLine } from "#features/elections/schema.ts";

/** Votes of a line: from the electronic box and on paper together. */
export const votesOf = ({ electronic, paper }: Pick<CountLine, "electronic" | "paper">): number =>
  electronic + paper;

const key = (line: CountLine) => `${line.memberId ?? ""}:${line.electronic}:${line.paper}`;

/** Whether two counts say the same of everybody. */
export function sameCount(a: Pick<CountDto, "lines">, b: Pick<CountDto, "lines">): boolean {
  const lines = ({ lines }: Pick<CountDto, "lines">) => lines.map(key).sort().join(" ");
  return lines(a) === lines(b);
}

/** Whoever has most votes in a count; `tie` when two have as many, `nobody` when nobody has any. Empty ballots count for nobody. */
export function leaderOf(lines: readonly CountLine[]): CountLine["memberId"] | "tie" | "nobody" {
  const named = lines.filter(({ memberId }) => memberId !== null);
  const most = Math.max(0, ...named.map(votesOf));
  if (most === 0) return "nobody";
  const [first, ...others] = named.filter((line) => votesOf(line) === most);
  return others.length > 0 ? "tie" : (first?.memberId ?? "nobody");
}
