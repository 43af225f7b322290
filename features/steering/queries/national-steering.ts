import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { programmeContract, programmeEntry } from "#db/schema/steering.ts";
import { readsAll } from "#features/steering/policy.ts";
import { national } from "#features/steering/queries/compute-figures.ts";
import { judgeYear } from "#features/steering/queries/judge-year.ts";
import { readContracts, readEntries } from "#features/steering/queries/read-contracts.ts";
import { lastComputed, readFigures, seriesOf } from "#features/steering/queries/read-figures.ts";
import { type Indicator, isIndicator, type NationalSteering } from "#features/steering/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One indicator of all chambers in a year, and what waits for the federation's word. */
export const nationalSteering = defineQuery({
  name: "steering.national",
  input: z.strictObject({
    indicator: z.custom<Indicator>(isIndicator).catch("registered_artisans"),
    year: z.coerce.number().int().optional().catch(undefined),
  }),
  handler: async ({ tx, input, actor, now }): Promise<NationalSteering> => {
    const { indicator } = input;
    const chambers = await tx
      .select({ id: chamber.id, key: chamber.key, regionCode: chamber.regionCode, name: chamber.name })
      .from(chamber)
      .orderBy(asc(chamber.regionCode));
    const seen = await readFigures(tx, { indicators: [indicator, "registered_artisans"] });
    const thisYear = Number(dayInMorocco(now).slice(0, 4));
    const series = [...seriesOf(seen, indicator, national)];
    const years = [...new Set([thisYear, ...series.map(({ year }) => year)])].toSorted((a, b) => b - a);
    const year = years.includes(input.year ?? thisYear) ? (input.year ?? thisYear) : thisYear;
    const contracts = await readContracts(tx, eq(programmeContract.year, year));
    const judged = (scope: string, target: number | null) =>
      judgeYear(indicator, seriesOf(seen, indicator, scope), {
        ...{ year, target, now },
        artisans: seriesOf(seen, "registered_artisans", scope),
      });
    const rows = chambers.map(({ id, key, regionCode, name }) => {
      const promised = contracts.find((one) => one.chamberId === id && one.state !== "draft");
      const target = promised?.targets.find((one) => one.indicator === indicator)?.target ?? null;
      const { stand, progress, share } = judged(id, target);
      return { chamberId: id, chamberKey: key, regionCode, name, target, stand, progress, share };
    });
    const { stand, share } = judged(national, null);
    const judges = hasRole(actor, "federation");
    const waiting = judges
      ? {
          contracts: await readContracts(tx, eq(programmeContract.state, "signed")),
          entries: await readEntries(tx, { actor, now }, eq(programmeEntry.state, "signed")),
        }
      : { contracts: [], entries: [] };
    return {
      ...{ year, years, indicator, rows, waiting, exact: judges },
      computedAt: await lastComputed(tx),
      national: { stand, share, series },
    };
  },
  policy: (actor) => readsAll(actor),
});
