import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { fundPeriod, fundPeriodCraft } from "#db/schema/fund.ts";
import { cutPeriods, monthBefore } from "#features/fund/domain/periods.ts";
import { readMakerMonths } from "#features/fund/queries/read-maker-months.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Tells what makers gave in months that are over, as far as five of them stand behind it. Once; running it again tells nothing more. */
export const tellPeriods = defineCommand({
  name: "fund.tell-periods",
  input: z.strictObject({}),
  errors: [],
  load: async ({ tx }) => {
    // One at a time: an entry is told once.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('fund.tell-periods', 0))`);
    const told = await tx.select().from(fundPeriodCraft);
    return { until: new Map(told.map(({ craftId, toMonth }) => [craftId as Id<"craft">, toMonth])) };
  },
  policy: onlySystem,
  handler: async ({ tx, resource, now }) => {
    const lastMonth = monthBefore(dayInMorocco(now).slice(0, 7));
    const { periods, until } = cutPeriods(await readMakerMonths(tx), resource.until, lastMonth);
    if (periods.length === 0) return 0;
    await tx.insert(fundPeriod).values(periods.map((period) => ({ ...period, toldAt: now })));
    await tx
      .insert(fundPeriodCraft)
      .values([...until].map(([craftId, toMonth]) => ({ craftId, toMonth })))
      .onConflictDoUpdate({ target: fundPeriodCraft.craftId, set: { toMonth: sql`excluded.to_month` } });
    return periods.length;
  },
  audit: ({ output }) => (output > 0 ? { object: "fund", detail: { periods: output } } : null),
  invalidates: ({ output }) => (output > 0 ? [tags.fund()] : []),
});
