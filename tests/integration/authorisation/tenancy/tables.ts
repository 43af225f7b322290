import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** A table with a row of whose chamber it is, as the catalogue of Postgres describes it. */
export type Table = {
  name: string;
  /** Columns that name a chamber. Of `chamber` itself it is the key. */
  chamberColumns: string[];
  isSecured: boolean;
  isForced: boolean;
};

async function rows<Row>(db: Database, query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
}

/** Every table of the product that belongs to chambers, or has row-level security for whatever reason. */
export function readTables(db: Database): Promise<Table[]> {
  return rows<Table>(
    db,
    sql`select c.relname as name, c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
      coalesce(array_agg(a.attname::text order by a.attnum)
        filter (where a.attname ~ 'chamber_id$' or (c.relname = 'chamber' and a.attname = 'id')), '{}') as "chamberColumns"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p')
    group by c.oid having c.relrowsecurity or bool_or(a.attname ~ 'chamber_id$') or c.relname = 'chamber'
    order by c.relname`,
  );
}

type Column = { name: string; type: string; needsValue: boolean };

/** The columns of a table, and which of them a new row must fill. */
export function readColumns(db: Database, table: string): Promise<Column[]> {
  return rows<Column>(
    db,
    sql`select column_name as name, udt_name as type,
      is_nullable = 'NO' and column_default is null and is_identity = 'NO' as "needsValue"
    from information_schema.columns where table_schema = 'public' and table_name = ${table}
      and is_generated = 'NEVER' order by ordinal_position`,
  );
}
