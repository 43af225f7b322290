import { sql } from "drizzle-orm";
import { owner } from "#tests/factories/owner.ts";

/** Every row of every table of the database as text, as a dump would hold it, each with its table's name. */
export async function dumpRows(): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = (await owner().execute(sql`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`)) as unknown as {
    rows: { schema: string; name: string }[];
  };
  const dump: { table: string; row: string }[] = [];
  for (const { schema, name } of tables) {
    const { rows } = (await owner().execute(
      sql`select t::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    )) as unknown as { rows: { row: string }[] };
    dump.push(...rows.map(({ row }) => ({ table: `${schema}.${name}`, row })));
  }
  return dump;
}

/**
 * Finds a value however it is written: with spaces, dots, brackets or hyphens between its signs, in Eastern digits, or as
 * the hexadecimal of its bytes.
 */
export function traceOf(value: string): RegExp {
  const signs = [...value].map((sign) =>
    /\d/.test(sign)
      ? `[${sign}${"٠١٢٣٤٥٦٧٨٩"[Number(sign)]}${"۰۱۲۳۴۵۶۷۸۹"[Number(sign)]}]`
      : sign.replace(/[^\p{L}\s]/u, "\\$&"),
  );
  return new RegExp(`${signs.join("[\\s()./_-]*")}|${Buffer.from(value).toString("hex")}`, "i");
}

/** Names of the tables that hold the value. */
export async function tablesWith(value: string): Promise<string[]> {
  const trace = traceOf(value);
  const found = (await dumpRows()).filter(({ row }) => trace.test(row)).map(({ table }) => table);
  return [...new Set(found)].sort();
}
