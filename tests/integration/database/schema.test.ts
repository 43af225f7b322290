import { generateDrizzleJson } from "drizzle-kit/api";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import * as schema from "#db/schema/index.ts";
import { owner } from "#tests/factories/owner.ts";

type Named = Readonly<Record<string, unknown>>;
type Table = {
  name: string;
  columns: Readonly<Record<string, { name: string; notNull: boolean }>>;
  indexes: Named;
  foreignKeys: Named;
  uniqueConstraints: Named;
  checkConstraints: Named;
};

/** What the schema in code says of each table, under the names the database uses. */
const { tables: described } = generateDrizzleJson(schema, undefined, ["public"]);
const tables = Object.values(described as Readonly<Record<string, Table>>);
// Postgres keeps the first 63 bytes of a longer name.
const short = (name: string) => name.slice(0, 63);

async function column(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = (await owner().execute(query)) as unknown as { rows: { text: string }[] };
  return rows.map(({ text }) => text).sort();
}

describe("a migrated database", () => {
  it("has the columns that the schema in code has, and lets nothing be empty where the code does not", async () => {
    const wanted = tables.flatMap(({ name, columns }) =>
      Object.values(columns).map((one) => `${name}.${one.name}${one.notNull ? " not null" : ""}`),
    );
    const names = tables.map(({ name }) => name);
    const found = await column(sql`
      select table_name || '.' || column_name || case is_nullable when 'NO' then ' not null' else '' end as text
      from information_schema.columns
      where table_schema = 'public' and table_name in ${names}`);
    expect(found).toEqual(wanted.sort());
  });

  it("has every index, key and check that the schema in code has", async () => {
    const wanted = tables.flatMap((table) =>
      [table.indexes, table.foreignKeys, table.uniqueConstraints, table.checkConstraints]
        .flatMap((kind) => Object.keys(kind))
        .map((name) => `${table.name}.${short(name)}`),
    );
    const found = new Set(
      await column(sql`
        select tablename || '.' || indexname as text from pg_indexes where schemaname = 'public'
        union select r.relname || '.' || c.conname from pg_constraint c join pg_class r on r.oid = c.conrelid
          where c.connamespace = 'public'::regnamespace`),
    );
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
  });
});
