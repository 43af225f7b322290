import "server-only";
import { and, eq, inArray, isNull, max, or, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { publishedProgrammeFigure as open } from "#db/schema/published-steering.ts";
import { programmeFigure, programmeQuarter } from "#db/schema/steering.ts";
import { numberOf } from "#features/steering/domain/quarters.ts";
import { allFamilies, national } from "#features/steering/queries/compute-figures.ts";
import { type Indicator, isIndicator } from "#features/steering/schema.ts";

export type SeenFigure = { year: number; quarter: number; value: number | null };
/** `indicator scope` → its quarters, the oldest first. */
export type SeenFigures = ReadonlyMap<string, readonly SeenFigure[]>;

export const seriesOf = (seen: SeenFigures, indicator: Indicator, scope: string): readonly SeenFigure[] =>
  seen.get(`${indicator} ${scope}`) ?? [];

type Wanted = { scopes?: readonly string[]; indicators?: readonly Indicator[] };

/**
 * The figures of all crafts together as the actor may see them: as they are where row-level security shows them, else as they are
 * shown to everybody, which is null where one is held back. Quarters that are still open are in the first only.
 */
export async function readFigures(tx: Tx, { scopes, indicators }: Wanted): Promise<SeenFigures> {
  const [exact, shown] = [
    await readExact(tx, { scopes, indicators }),
    await readShown(tx, { scopes, indicators }),
  ];
  const seen = new Map<string, Map<number, SeenFigure>>();
  for (const { indicator, scope, ...figure } of [...shown, ...exact]) {
    const key = `${indicator} ${scope}`;
    const series = seen.get(key) ?? new Map<number, SeenFigure>();
    series.set(numberOf(figure), figure);
    seen.set(key, series);
  }
  return new Map(
    [...seen].map(([key, series]) => [
      key,
      [...series.values()].toSorted((a, b) => numberOf(a) - numberOf(b)),
    ]),
  );
}

function readExact(tx: Tx, { scopes, indicators }: Wanted) {
  const { indicator, scope, year, quarter, value } = programmeFigure;
  return tx
    .select({ indicator, scope, year, quarter, value })
    .from(programmeFigure)
    .where(
      and(
        eq(programmeFigure.family, allFamilies),
        scopes && inArray(scope, [...scopes]),
        indicators && inArray(indicator, [...indicators]),
      ),
    );
}

async function readShown(tx: Tx, { scopes, indicators }: Wanted) {
  const chambers = await tx.select({ id: chamber.id, key: chamber.key }).from(chamber);
  const idOf = new Map(chambers.map(({ id, key }) => [key, id as string]));
  const where: (SQL | undefined)[] = [
    eq(open.family, allFamilies),
    indicators && inArray(open.indicator, [...indicators]),
  ];
  const rows = await tx
    .select({
      indicator: open.indicator,
      chamberKey: open.chamberKey,
      year: open.year,
      quarter: open.quarter,
      value: open.value,
    })
    .from(open)
    .where(and(...where, onlyScopes(scopes, chambers)));
  return rows.map(({ chamberKey, ...row }) => ({
    ...row,
    scope: chamberKey === null ? national : (idOf.get(chamberKey) ?? chamberKey),
  }));
}

/** The view knows chambers by their keys, and the country by none. */
function onlyScopes(
  scopes: readonly string[] | undefined,
  chambers: readonly { id: string; key: string }[],
): SQL | undefined {
  if (!scopes) return undefined;
  const keys = chambers.filter(({ id }) => scopes.includes(id)).map(({ key }) => key);
  const some = keys.length > 0 ? inArray(open.chamberKey, keys) : undefined;
  return scopes.includes(national) ? or(isNull(open.chamberKey), some) : (some ?? isNull(open.chamberKey));
}

/** When figures were last computed, as an ISO instant. */
export async function lastComputed(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ at: max(programmeQuarter.computedAt) }).from(programmeQuarter);
  return row?.at?.toISOString() ?? null;
}

export const knownIndicator = <Row extends { indicator: string }>(
  row: Row,
): row is Row & { indicator: Indicator } => isIndicator(row.indicator);
