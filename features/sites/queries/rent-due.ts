import "server-only";
import { and, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { tenancy } from "#db/schema/index.ts";
import { monthOf } from "#features/sites/domain/rent.ts";
import { dayInMorocco } from "#lib/days.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Contracts of which a month has begun that was not charged: this one, or, of those that are over, their last. */
export const rentDue = defineQuery({
  name: "sites.rent-due",
  input: z.strictObject({}),
  handler: async ({ tx, now }) => {
    const today = dayInMorocco(now);
    const rows = await tx
      .select({ id: tenancy.id })
      .from(tenancy)
      .where(
        and(
          lte(tenancy.startsOn, today),
          // Tables are named by hand: of one table alone, columns are written without it.
          sql`not exists (select 1 from rent_charge c where c.tenancy_id = tenancy.id and c.month =
            date_trunc('month', least(coalesce(tenancy.ended_on, tenancy.ends_on), ${monthOf(today)}::date))::date)`,
        ),
      )
      .limit(1000);
    return { tenancies: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});
