import { getTableColumns, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.ts";

/**
 * Inserts many rows in one statement with one parameter, so that a hundred thousand take seconds. Ids are made here;
 * a column that no row names gets the database's default. Every row must name the same columns.
 */
export async function insertRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const first = rows[0] as Record<string, unknown> | undefined;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(
    ([key, column]) => first[key] !== undefined || column.defaultFn !== undefined,
  );
  const plain = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [
        column.name,
        (row as Record<string, unknown>)[key] ?? column.defaultFn?.() ?? null,
      ]),
    ),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const name = sql.identifier(getTableConfig(table).name);
  await db.execute(
    sql`insert into ${name} (${names}) select ${names} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(plain)}::jsonb)`,
  );
}
