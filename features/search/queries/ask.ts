import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { rowsOf } from "#features/search/queries/rows.ts";

/** What was typed, as questions to the index. `allOf` is null when nothing was typed, "" when nothing is near to it. */
export type Question = {
  allOf: string | null;
  anyOf: string | null;
  names: string | null;
  understood: string | null;
  unknown: string[];
};

type Row = { all_of: string; any_of: string; names: string; shown: string | null; unknown: string[] };

/** Reads the words with the thesaurus, the Arabic stemmer and the nearest spelling (published.search_ask). */
export async function ask(db: Database, typed: string): Promise<Question> {
  if (typed === "") return { allOf: null, anyOf: null, names: null, understood: null, unknown: [] };
  const [row] = await rowsOf<Row>(db, sql`select * from published.search_ask(${typed})`);
  return {
    allOf: row?.all_of ?? "",
    anyOf: row?.any_of ?? "",
    names: row?.names ?? "",
    understood: row?.shown ?? null,
    unknown: row?.unknown ?? [],
  };
}
