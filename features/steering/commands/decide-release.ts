import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { programmeFigure } from "#db/schema/steering.ts";
import { holdBack } from "#features/steering/domain/hold-back.ts";
import { factsOf, indicatorKeys } from "#features/steering/domain/indicators.ts";
import { type ComputedFigure, familiesOf, type Lines } from "#features/steering/queries/compute-figures.ts";

const keyOf = ({ indicator, scope, family }: { indicator: string; scope: string; family: string }) =>
  `${indicator} ${scope} ${family}`;

/** Which figures of a quarter may be shown, in the order they come in, with what was shown of earlier quarters in mind. */
export async function decideRelease(
  tx: Tx,
  figures: readonly ComputedFigure[],
  lines: Lines,
): Promise<boolean[]> {
  const earlier = await shownBefore(tx);
  const shown = new Map<string, boolean>();
  for (const indicator of indicatorKeys) {
    const own = figures.filter((figure) => figure.indicator === indicator);
    const families = familiesOf(indicator, lines).length;
    // A dimension with one line has no total of its own.
    const sizes = families > 1 ? [lines.scopes.length, families] : [lines.scopes.length];
    const isStock = factsOf(indicator).kind === "stock";
    const may = holdBack({
      sizes,
      figures: own.map((figure) => ({
        ...{ value: figure.value, people: figure.people },
        ...(isStock ? { earlier: earlier.get(keyOf(figure)) ?? [] } : {}),
      })),
    });
    for (const [n, figure] of own.entries()) shown.set(keyOf(figure), may[n] ?? false);
  }
  return figures.map((figure) => shown.get(keyOf(figure)) ?? false);
}

async function shownBefore(tx: Tx): Promise<Map<string, number[]>> {
  const rows = await tx
    .select({
      indicator: programmeFigure.indicator,
      scope: programmeFigure.scope,
      family: programmeFigure.family,
      value: programmeFigure.value,
    })
    .from(programmeFigure)
    .where(eq(programmeFigure.released, true));
  const before = new Map<string, number[]>();
  for (const row of rows) before.set(keyOf(row), [...(before.get(keyOf(row)) ?? []), row.value]);
  return before;
}
