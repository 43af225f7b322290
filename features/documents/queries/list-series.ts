import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { NumberSeries } from "#db/schema/documents.ts";
import { keepsNumbers } from "#features/documents/policy.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type SeriesLine = {
  sellerId: string;
  /** The maker as the register names them; null for the platform. */
  maker: LocalizedText | null;
  series: NumberSeries;
  year: number;
  first: number;
  last: number;
  count: number;
  next: number;
  /** Numbers from 1 to the last, each once, in the order of their instants, and the counter standing at the last. */
  isWhole: boolean;
};

/** Every series with the proof that it has no gap: counted on the documents, compared with the counter. */
export const listSeries = defineQuery({
  name: "documents.list-series",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<SeriesLine[]> => {
    const { rows } = (await tx.execute(sql`
      with numbered as (
        select seller_id, series, year, sequence, issued_at,
          lag(issued_at) over (partition by seller_id, series, year order by sequence) as before_it
        from order_document where sequence is not null
      ), found as (
        select seller_id, series, year, min(sequence) as first, max(sequence) as last, count(*)::int as n,
          count(distinct sequence)::int as different, bool_and(before_it is null or before_it <= issued_at) as rises
        from numbered group by seller_id, series, year
      )
      select s.id as "sellerId", a.name as maker, c.series, c.year,
        coalesce(f.first, 0) as first, coalesce(f.last, 0) as last, coalesce(f.n, 0) as count, c.last + 1 as next,
        (f.first = 1 and f.n = f.last and f.different = f.n and f.last = c.last and f.rises) is true as "isWhole"
      from document_counter c
      full join found f using (seller_id, series, year)
      join legal_seller s on s.id = coalesce(c.seller_id, f.seller_id)
      left join artisan a on a.id = s.artisan_id
      order by a.name->>'fr' nulls first, s.id, c.series, c.year`)) as unknown as { rows: SeriesLine[] };
    return rows;
  },
  policy: keepsNumbers,
});
