import { type Figure, figures, type MonthOfQuality } from "#features/quality/schema.ts";

type Fact = { month: string; fact: Figure; n: number };

const nothing = () => Object.fromEntries(figures.map((figure) => [figure, 0])) as Record<Figure, number>;

/** Every figure summed over all rows. */
export function totalsOf(facts: readonly Pick<Fact, "fact" | "n">[]): Record<Figure, number> {
  const totals = nothing();
  for (const { fact, n } of facts) totals[fact] += n;
  return totals;
}

/** The figures of each month (`YYYY-MM`), months without any among them. */
export function byMonth(facts: readonly Fact[], months: readonly string[]): MonthOfQuality[] {
  return months.map((month) => ({ month, ...totalsOf(facts.filter((fact) => fact.month === month)) }));
}
