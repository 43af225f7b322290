import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { stillSold } from "#features/documents/queries/still-sold.ts";
import { monthAfter } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/** Makers with a sale paid and not undone, or a refund made in a month, whose commission invoice is not issued yet. */
export const makersWithCommission = defineQuery({
  name: "documents.makers-with-commission",
  input: z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  handler: async ({ tx, input }): Promise<Id<"artisan">[]> => {
    const month = `${input.month}-01`;
    const [begins, ends] = [input.month, monthAfter(input.month)].map((first) =>
      midnightInMorocco(`${first}-01`).toISOString(),
    );
    const { rows } = (await tx.execute(sql`
      with bounds as (select ${begins}::timestamptz as begins, ${ends}::timestamptz as ends)
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
