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

/** Names that answer so often fill every page that can be turned to, and their first page is soon found along the index. */
const clearlyFrequent = 2_500;
const newest = sql`s.published_at desc, s.piece_id`;

type Matches = { question: string | null; names: string | null; total: number; isMore: boolean };

/**
 * Ids of one page of matches in the chosen order. A frequent match is read along an ordered index and has its page soon; a rarer
 * one is gathered first and sorted (`materialized`), or the database would walk through the whole shop for it.
 */
export async function pageIds(db: Database, filters: Filters, found: Matches): Promise<Id<"piece">[]> {
  const offset = (filters.page - 1) * perPage;
  const { question, names, isMore } = found;
  const plan = isMore ? "followed" : "read";
  const where = conditions(question, filters, { plan });
  const ids = async (statement: SQL) =>
    (await rowsOf<{ piece_id: Id<"piece"> }>(db, statement)).map((row) => row.piece_id);
  const along = (of: SQL, order: SQL) =>
    ids(
      sql`select s.piece_id from published.piece_search s where ${of} order by ${order} limit ${perPage} offset ${offset}`,
    );
  const gathered = (of: SQL, order: SQL, words = sql``) =>
    ids(sql`with s as materialized (
        select s.piece_id, s.published_at, s.price_minor, s.available${words} from published.piece_search s where ${of})
      select s.piece_id from s order by ${order} limit ${perPage} offset ${offset}`);
  const inOrder = isMore ? along : gathered;
  if (filters.sort === "price-up") return inOrder(where, sql`s.price_minor, s.piece_id`);
  if (filters.sort === "price-down") return inOrder(where, sql`s.price_minor desc, s.piece_id desc`);
  if (filters.sort === "newest" || !question || !names) return inOrder(where, newest);
  if (!isMore && found.total <= weighedUpTo) {
    const weight = sql`ts_rank('{0.1,0.25,0.5,1.0}', s.words, ${question}::tsquery)`;
    return gathered(where, sql`${weight} desc, s.available desc, ${newest}`, sql`, s.words`);
  }
  const nameQuestion = `(${question})&(${names})`;
  const named = conditions(nameQuestion, filters);
  // So many answer by their names that none of the others is on a page that can be turned to.
  if (isMore && (await estimate(db, named)) > clearlyFrequent) {
    return along(conditions(nameQuestion, filters, { plan: "followed" }), newest);
  }
  const otherQuestion = `(${question})&!(${names})`;
  const others = conditions(otherQuestion, filters);
  // Of frequent others no more are read than a page can reach.
  const reached =
    isMore && (await estimate(db, others)) > clearlyFrequent
      ? sql`(select s.piece_id, s.published_at, 1 as tier from published.piece_search s
          where ${conditions(otherQuestion, filters, { plan: "followed" })} order by ${newest} limit ${offset + perPage})`
      : sql`select s.piece_id, s.published_at, 1 as tier from published.piece_search s where ${others}`;
  return ids(sql`with s as materialized (
      select s.piece_id, s.published_at, 0 as tier from published.piece_search s where ${named}
      union all ${reached})
    select s.piece_id from s order by s.tier, ${newest} limit ${perPage} offset ${offset}`);
}
