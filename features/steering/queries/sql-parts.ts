import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import type { boundsOf } from "#features/steering/quarter-bounds.ts";

/** The quarter a figure is of, and where it begins and ends. */
export type Period = Quarter & ReturnType<typeof boundsOf>;

/** A query of one indicator: rows of `scope` (a chamber's id, null for the country), `family`, `value` and `people`. */
export type IndicatorQuery = SQLWrapper & { toSQL(): { sql: string; params: unknown[] } };

/** Builds queries without a connection: what is printed of one is what runs. */
export const build = new QueryBuilder();

export const scopeOf = (column: SQLWrapper) => sql<string | null>`${column}`.as("scope");
export const noFamily = sql<string | null>`null`.as("family");
export const valueIn = (value: SQL) => sql<number>`${value}`.as("value");
export const peopleOf = (value: SQL) => sql<number | null>`${value}`.as("people");
export const countOf = (column: SQLWrapper) => sql`count(distinct ${column})`;
export const nobody = sql`null`;

/** One row a chamber, and one for the country. */
export const eachChamber = (column: SQLWrapper) => sql`grouping sets ((${column}), ())`;
/** The same for every family of crafts, and for all of them. */
export const eachChamberAndFamily = (chamber: SQLWrapper, family: SQLWrapper) =>
  sql`grouping sets ((${chamber}, ${family}), (${chamber}), (${family}), ())`;
