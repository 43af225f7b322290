import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { programmeContract, programmeEntry } from "#db/schema/steering.ts";
import { isManager, readsChamber } from "#features/steering/policy.ts";
import { national } from "#features/steering/queries/compute-figures.ts";
import { judgeYear } from "#features/steering/queries/judge-year.ts";
import { readContracts, readEntries } from "#features/steering/queries/read-contracts.ts";
import { lastComputed, readFigures, seriesOf } from "#features/steering/queries/read-figures.ts";
import { type ChamberSteering, indicatorKeys } from "#features/steering/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber's year: its contract, every indicator with progress and forecast, and what it entered itself. */
export const chamberSteering = defineQuery({
  name: "steering.chamber",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    year: z.coerce.number().int().optional().catch(undefined),
  }),
  handler: async ({ tx, input, actor, now }): Promise<ChamberSteering | null> => {
    const { chamberId } = input;
    const [own] = await tx.select({ name: chamber.name }).from(chamber).where(eq(chamber.id, chamberId));
    if (!own) return null;
    const seen = await readFigures(tx, { scopes: [chamberId, national] });
    const contracts = await readContracts(tx, eq(programmeContract.chamberId, chamberId));
    const thisYear = Number(dayInMorocco(now).slice(0, 4));
    const counted = seriesOf(seen, "registered_artisans", chamberId).map(({ year }) => year);
    const years = [...new Set([thisYear, ...counted, ...contracts.map(({ year }) => year)])].toSorted(
      (a, b) => b - a,
    );
    const year = years.includes(input.year ?? thisYear) ? (input.year ?? thisYear) : thisYear;
    const contract = contracts.find((one) => one.year === year) ?? null;
    const rows = indicatorKeys.map((indicator) => {
      const target = contract?.targets.find((one) => one.indicator === indicator)?.target ?? null;
      const series = [...seriesOf(seen, indicator, chamberId)];
      const at = (scope: string, value: number | null) =>
        judgeYear(indicator, seriesOf(seen, indicator, scope), {
          ...{ year, target: value, now },
          artisans: seriesOf(seen, "registered_artisans", scope),
        });
      return {
        ...{ indicator, target, series },
        ...at(chamberId, target),
        nationalShare: at(national, null).share,
      };
    });
    return {
      ...{ chamberId, chamberName: own.name, year, years, rows, contract },
      exact: isManager(actor, chamberId) || hasRole(actor, "federation"),
      computedAt: await lastComputed(tx),
      entries: await readEntries(
        tx,
        { actor, now },
        and(eq(programmeEntry.chamberId, chamberId), eq(programmeEntry.year, year)),
      ),
    };
  },
  policy: (actor, { input }) => readsChamber(actor, input.chamberId),
});
