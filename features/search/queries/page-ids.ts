import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { conditions } from "#features/search/queries/conditions.ts";
import { estimate } from "#features/search/queries/count-facets.ts";
import { rowsOf } from "#features/search/queries/rows.ts";
import { type Filters, perPage } from "#features/search/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Up to so many matches are weighed one by one; more are told apart only by whether their names answer. */
const weighedUpTo = 300;

type Matches = { question: string | null; names: string | null; total: number; isMore: boolean };

/** Ids of one page of matches in the chosen order. A frequent word is read along an ordered index, a rare one is sorted. */
export async function pageIds(db: Database, filters: Filters, found: Matches): Promise<Id<"piece">[]> {
  const offset = (filters.page - 1) * perPage;
  const where = conditions(found.question, filters);
  const page = (of: SQL, order: SQL) =>
    rowsOf<{ piece_id: Id<"piece"> }>(
      db,
      sql`select s.piece_id from published.piece_search s where ${of} order by ${order} limit ${perPage} offset ${offset}`,
    );
  const newest = sql`s.published_at desc, s.piece_id`;
  const rows = await (async () => {
    if (filters.sort === "price-up") return page(where, sql`s.price_minor, s.piece_id`);
    if (filters.sort === "price-down") return page(where, sql`s.price_minor desc, s.piece_id desc`);
    if (filters.sort === "newest" || !found.question || !found.names) return page(where, newest);
    if (!found.isMore && found.total <= weighedUpTo) {
      const weight = sql`ts_rank('{0.1,0.25,0.5,1.0}', s.words, ${found.question}::tsquery)`;
      return page(where, sql`${weight} desc, s.available desc, ${newest}`);
    }
    const named = conditions(`(${found.question})&(${found.names})`, filters);
    // So many answer by their names that none of the others is on a page that can be turned to.
    if (found.isMore && (await estimate(db, named)) > 2 * (offset + perPage)) return page(named, newest);
    const others = conditions(`(${found.question})&!(${found.names})`, filters);
    return rowsOf<{ piece_id: Id<"piece"> }>(
      db,
      sql`select piece_id from (
          (select s.piece_id, s.published_at, 0 as tier from published.piece_search s where ${named}
            order by ${newest} limit ${offset + perPage})
          union all
          (select s.piece_id, s.published_at, 1 as tier from published.piece_search s where ${others}
            order by ${newest} limit ${offset + perPage})) x
        order by tier, published_at desc, piece_id limit ${perPage} offset ${offset}`,
    );
  })();
  return rows.map((row) => row.piece_id);
}
