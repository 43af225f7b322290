import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { coverCount } from "#db/schema/cover.ts";
import { coverStatuses } from "#features/cover/domain/status.ts";
import { readsCounts } from "#features/cover/policy.ts";
import type { CoverCounts } from "#features/cover/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The counts of the latest day, chamber by chamber and for the whole country. What was held back is null. */
export const coverCounts = defineQuery({
  name: "cover.counts",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<CoverCounts> => {
    const [latest] = await tx
      .select({ day: coverCount.day })
      .from(coverCount)
      .orderBy(desc(coverCount.day))
      .limit(1);
    const day = latest?.day ?? null;
    const counts = day ? await tx.select().from(coverCount).where(eq(coverCount.day, day)) : [];
    const chambers = await tx
      .select({ scope: chamber.id, name: chamber.name })
      .from(chamber)
      .orderBy(asc(chamber.regionCode));
    const of = (scope: string) =>
      Object.fromEntries(
        [...coverStatuses, "all" as const].map((status) => [
          status,
          counts.find((row) => row.scope === scope && row.status === status)?.makers ?? null,
        ]),
      ) as CoverCounts["rows"][number]["counts"];
    const rows = [
      ...chambers.map(({ scope, name }) => ({ scope: scope as string, name, counts: of(scope) })),
      { scope: "national", name: null, counts: of("national") },
    ];
    return { day, rows };
  },
  policy: readsCounts,
});
