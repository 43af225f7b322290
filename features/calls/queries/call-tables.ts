import "server-only";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { IdKind } from "#lib/ids/ids.ts";

type Columns<Names extends string> = PgTable & Readonly<Record<Names, AnyPgColumn>>;

/** The tables of one kind of call. Each kind has its own, with these columns: rows of one are never mistaken for another's. */
export type CallTables<Criterion extends IdKind = IdKind> = {
  /** What the criteria's ids are of. */
  kind: Criterion;
  criterion: Columns<"id" | "position" | "title" | "measure" | "weight">;
  /** The field of a criterion that names its call, and its column. */
  call: { field: string; column: AnyPgColumn };
  score: Columns<"applicationId" | "criterionId" | "officerId" | "points" | "reason" | "at">;
};
