import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedChamber } from "#db/schema/published.ts";
import { publishedProgrammeFigure as open } from "#db/schema/published-steering.ts";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import { knownIndicator } from "#features/steering/queries/read-figures.ts";
import { type Indicator, isIndicator } from "#features/steering/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** A figure anybody may read. `regionCode` null is the country, `family` empty all crafts, `value` null held back. */
export type OpenFigure = Quarter & {
  indicator: Indicator;
  regionCode: string | null;
  chamberKey: string | null;
  family: string;
  value: number | null;
};

const columns = {
  indicator: open.indicator,
  regionCode: open.regionCode,
  chamberKey: open.chamberKey,
  family: open.family,
  year: open.year,
  quarter: open.quarter,
  value: open.value,
};

/** Every closed quarter, the newest first. */
export const openQuarters = definePublicQuery({
  name: "steering.open-quarters",
  input: z.strictObject({}),
  handler: ({ db }): Promise<Quarter[]> =>
    db
      .selectDistinct({ year: open.year, quarter: open.quarter })
      .from(open)
      .orderBy(desc(open.year), desc(open.quarter)),
});

/** All figures of an indicator, the oldest first. */
export const openIndicator = definePublicQuery({
  name: "steering.open-indicator",
  input: z.strictObject({ indicator: z.custom<Indicator>(isIndicator) }),
  handler: async ({ db, input }): Promise<OpenFigure[]> => {
    const rows = await db
      .select(columns)
      .from(open)
      .where(eq(open.indicator, input.indicator))
      .orderBy(asc(open.year), asc(open.quarter), asc(open.regionCode), asc(open.family));
    return rows.filter(knownIndicator);
  },
});

export type OpenReport = {
  figures: OpenFigure[];
  chambers: { key: string; regionCode: string; name: LocalizedText }[];
};

/** All figures of a quarter and of the same quarter a year before, with the chambers they are of. */
export const openQuarter = definePublicQuery({
  name: "steering.open-quarter",
  input: z.strictObject({ year: z.number().int(), quarter: z.number().int().min(1).max(4) }),
  handler: async ({ db, input }): Promise<OpenReport> => {
    const read = (year: number) =>
      db
        .select(columns)
        .from(open)
        .where(and(eq(open.year, year), eq(open.quarter, input.quarter), eq(open.family, "")));
    const chambers = await db
      .select({
        key: publishedChamber.key,
        regionCode: publishedChamber.regionCode,
        name: publishedChamber.name,
      })
      .from(publishedChamber)
      .orderBy(asc(publishedChamber.regionCode));
    const figures = [...(await read(input.year)), ...(await read(input.year - 1))].filter(knownIndicator);
    return { figures, chambers };
  },
});
