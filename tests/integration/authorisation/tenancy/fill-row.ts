import { sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { readColumns, type Table } from "#tests/integration/authorisation/tenancy/tables.ts";

export type Row = Readonly<Record<string, unknown>>;

/** What keeps a row from being shown to everybody, or hands a draft to its chamber. */
const told: Readonly<Record<string, Row>> = {
  artisan: { is_public: false },
  application: { state: "submitted", submitted_at: "2026-01-02T00:00:00Z" },
};

const made: Readonly<Record<string, () => unknown>> = {
  text: () => `t_${randomToken(9)}`,
  bpchar: () => "MAD",
  int2: () => 1,
  int4: () => Math.floor(Math.random() * 1e9),
  int8: () => Math.floor(Math.random() * 1e9),
  bool: () => false,
  jsonb: () => ({}),
  date: () => "2026-01-01",
  timestamptz: () => "2026-01-01T00:00:00Z",
  bytea: () => "\\x00",
  _text: () => [],
  _int4: () => [],
  tsvector: () => "",
};

/**
 * A row of a table that belongs to a chamber in each of its columns, made from the catalogue alone: a table that is added
 * tomorrow gets one too.
 */
export async function rowFor(db: Database, table: Table, chamberId: string): Promise<Row> {
  const columns = await readColumns(db, table.name);
  const own = told[table.name] ?? {};
  return Object.fromEntries(
    columns.flatMap(({ name, type, needsValue }): [string, unknown][] => {
      if (table.chamberColumns.includes(name)) return [[name, chamberId]];
      if (name in own) return [[name, own[name]]];
      if (!needsValue) return [];
      const value = made[type];
      if (!value) throw new Error(`nothing is known to fill ${table.name}.${name} of type ${type}`);
      return [[name, value()]];
    }),
  );
}

/** Puts a row in as whoever the transaction acts for. */
export async function insertRow(tx: Tx | Database, table: string, row: Row): Promise<void> {
  const names = sql.join(
    Object.keys(row).map((name) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`insert into ${sql.identifier(table)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(row)}::jsonb)`);
}
