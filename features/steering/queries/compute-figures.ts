import "server-only";
import type { Tx } from "#db/client.ts";
import { factsOf, type Indicator, indicatorKeys } from "#features/steering/domain/indicators.ts";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import { indicatorQuery } from "#features/steering/queries/indicator-sql.ts";

/** The whole country, beside the chambers' ids. */
export const national = "national";
/** All families of crafts together. */
export const allFamilies = "";

export type ComputedFigure = {
  indicator: Indicator;
  scope: string;
  family: string;
  value: number;
  people: number | null;
};

/** The lines of an indicator's table: chambers and the country; all families, and each where the indicator tells them apart. */
export type Lines = { scopes: readonly string[]; families: readonly string[] };

export const familiesOf = (indicator: Indicator, { families }: Lines): readonly string[] =>
  factsOf(indicator).byFamily ? [...families, allFamilies] : [allFamilies];

type Row = {
  scope: string | null;
  family: string | null;
  value: string | null;
  people: string | null;
};

/** Every figure of a quarter as the facts stand now, noughts included: the order is scopes (the country last), then families (all last). */
export async function computeFigures(tx: Tx, quarter: Quarter, lines: Lines): Promise<ComputedFigure[]> {
  const all: ComputedFigure[] = [];
  for (const indicator of indicatorKeys) all.push(...(await figuresOf(tx, indicator, quarter, lines)));
  return all;
}

async function figuresOf(
  tx: Tx,
  indicator: Indicator,
  quarter: Quarter,
  lines: Lines,
): Promise<ComputedFigure[]> {
  const result = await tx.execute(indicatorQuery(indicator, quarter).getSQL());
  const { rows } = result as unknown as { rows: Row[] };
  const found = new Map(
    rows.map((row) => [`${row.scope ?? national} ${row.family ?? allFamilies}`, row] as const),
  );
  const countsPeople = factsOf(indicator).about !== "things";
  return lines.scopes.flatMap((scope) =>
    familiesOf(indicator, lines).map((family) => {
      const row = found.get(`${scope} ${family}`);
      const people = countsPeople ? Number(row?.people ?? 0) : null;
      return { indicator, scope, family, value: Number(row?.value ?? 0), people };
    }),
  );
}
