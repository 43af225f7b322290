import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { ClosureDto } from "#features/catalogue/schema.ts";
import { handlingDays } from "#features/pricing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * The days on which a workshop is closed that come into what a piece of so many days is promised for, and how many days it comes to
 * with them. Null while it works all through.
 */
export async function readClosure(
  db: Database,
  artisanId: Id<"artisan">,
  readyDays: number | null,
): Promise<ClosureDto | null> {
  const working = Math.max(handlingDays, readyDays ?? 0);
  const { rows } = (await db.execute(sql`select l.lead, c.from_day::text as "from", c.until_day::text as until
    from (select published.workshop_lead(${artisanId}, ${working}) as lead) l
    cross join lateral (select from_day, until_day from published.workshop_closure
      where artisan_id = ${artisanId} order by from_day, until_day desc limit 1) c
    where l.lead > ${working}`)) as unknown as { rows: ClosureDto[] };
  return rows[0] ?? null;
}
