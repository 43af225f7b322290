import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type FacetName, type Filters, priceBands } from "#features/search/schema.ts";

/** Facets whose values are words of the index, with the mark they stand under there. */
const marks = { craft: "c", material: "m", size: "s", region: "r", badge: "b", chamber: "h" } as const;

function marked(name: keyof typeof marks, values: readonly string[]): string {
  return `(${values.map((value) => `'@${marks[name]}:${name === "region" ? value.toLowerCase() : value}'`).join("|")})`;
}

const centimes = (dirhams: number) => dirhams * 100;

/** The band a price is in, as SQL: 0 is the cheapest. */
export const bandOf = (price: SQL): SQL =>
  sql`width_bucket(${price}, ${sql.param(`{${priceBands.map(centimes).join(",")}}`)}::bigint[])`;

/**
 * How the question to the inverted index is told to the planner. `read`: all its rows are wanted, so it is hidden in a subquery, or
 * the planner takes a frequent one for a reason to read the whole shop and try each row. `followed`: an ordered index is
 * followed until a page is full, which pays when the question is known to be frequent.
 */
type Plan = "read" | "followed";

/**
 * What a row of published.piece_search has to be, for the words asked and all that was chosen but `except`. Words and most
 * facets are one question to the inverted index, so that a rare mixture of frequent things is found without reading them.
 */
export function conditions(
  question: string | null,
  filters: Filters,
  { except, plan = "read" }: { except?: FacetName | undefined; plan?: Plan } = {},
): SQL {
  const parts: SQL[] = [];
  const words: string[] = question ? [`(${question})`] : [];
  for (const name of Object.keys(marks) as (keyof typeof marks)[]) {
    if (name !== except && filters[name].length > 0) words.push(marked(name, filters[name]));
  }
  if (words.length > 0) {
    const asked = sql`${words.join("&")}::tsquery`;
    parts.push(plan === "read" ? sql`s.words @@ (select ${asked})` : sql`s.words @@ ${asked}`);
  }
  if (except !== "price" && filters.price.length > 0) {
    parts.push(
      sql`${bandOf(sql`s.price_minor`)} = any (${sql.param(`{${filters.price.filter((band) => /^[0-4]$/.test(band)).join(",")}}`)}::int[])`,
    );
  }
  if (except !== "ready" && filters.ready.length === 1) {
    parts.push(
      filters.ready[0] === "order" ? sql`s.made_to_order` : sql`(s.available and not s.made_to_order)`,
    );
  }
  if (filters.min !== undefined) parts.push(sql`s.price_minor >= ${centimes(filters.min)}::bigint`);
  if (filters.max !== undefined) parts.push(sql`s.price_minor <= ${centimes(filters.max)}::bigint`);
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`;
}
