import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { coverCount } from "#db/schema/cover.ts";
import { coverStatuses } from "#features/cover/domain/status.ts";
import { suppress, withTotals } from "#features/cover/domain/suppress.ts";
import { consentingMakers } from "#features/cover/queries/consenting.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Counts, at night, how many makers stand where, and writes what may be shown: nothing under five, and nothing from which
 * such a count could be worked out. The small counts themselves are written nowhere. The day's figures replace earlier
 * ones of the same day.
 */
export const countCover = defineCommand({
  name: "cover.count",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const day = dayInMorocco(now);
    const chambers = await tx.select({ id: chamber.id }).from(chamber).orderBy(asc(chamber.id));
    const counts: number[][] = [];
    for (const { id } of chambers) counts.push(await countsOf(tx, id));
    if (counts.length === 0) return { day, shown: 0 };
    const shown = suppress(withTotals(counts));
    const scopes = [...chambers.map(({ id }) => id as string), "national"];
    const statuses = [...coverStatuses, "all"];
    const rows = shown.flatMap((line, row) =>
      line.flatMap((makers, column) =>
        makers === null ? [] : [{ day, scope: scopes[row] ?? "", status: statuses[column] ?? "", makers }],
      ),
    );
    await tx.delete(coverCount).where(eq(coverCount.day, day));
    if (rows.length > 0) await tx.insert(coverCount).values(rows);
    return { day, shown: rows.length };
  },
  audit: ({ output }) => ({ object: "cover", detail: output }),
});

/** One chamber at a time, so that no more than one chamber's statuses are open at once. */
async function countsOf(tx: Tx, chamberId: typeof chamber.$inferSelect.id): Promise<number[]> {
  const makers = await consentingMakers(tx, eq(artisan.chamberId, chamberId), { numbers: false });
  return coverStatuses.map((status) => makers.filter((maker) => maker.status === status).length);
}
