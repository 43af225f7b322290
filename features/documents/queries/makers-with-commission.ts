import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { stillSold } from "#features/documents/queries/still-sold.ts";
import type { Id } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Makers with a sale paid and not undone, or a refund made in a month, whose commission invoice is not issued yet. */
export const makersWithCommission = defineQuery({
  name: "documents.makers-with-commission",
  input: z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  handler: async ({ tx, input }): Promise<Id<"artisan">[]> => {
    const month = `${input.month}-01`;
    const { rows } = (await tx.execute(sql`
      with bounds as (
        select ${month}::date::timestamp at time zone 'Africa/Casablanca' as begins,
          (${month}::date + interval '1 month')::timestamp at time zone 'Africa/Casablanca' as ends
      )
      select artisan_id as id from (
        select o.artisan_id from artisan_order o join checkout c on c.id = o.checkout_id, bounds b
          where c.paid_at >= b.begins and c.paid_at < b.ends and ${stillSold(sql`o.id`)}
        union
        select o.artisan_id from refund_line l join refund r on r.id = l.refund_id
          join artisan_order o on o.id = l.order_id, bounds b
          where r.created_at >= b.begins and r.created_at < b.ends
      ) seen
      where not exists (select 1 from order_document d where d.artisan_id = seen.artisan_id and d.month = ${month}::date)
      order by artisan_id`)) as unknown as { rows: { id: Id<"artisan"> }[] };
    return rows.map(({ id }) => id);
  },
  policy: onlySystem,
});
