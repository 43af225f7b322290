import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

type Row = { name: string; rolsuper: boolean; rolbypassrls: boolean; owns: boolean };

/**
 * What is wrong with the role a connection works as, in one sentence; null when row-level security binds it. A
 * superuser, a role with BYPASSRLS and the owner of the tables all read past the policies.
 */
export async function checkDatabaseRole(db: Database): Promise<string | null> {
  const { rows } = (await db.execute(sql`
    select r.rolname as name, r.rolsuper, r.rolbypassrls,
      exists (select 1 from pg_class c where c.relowner = r.oid and c.relname = 'artisan_order') as owns
    from pg_roles r where r.rolname = current_user`)) as unknown as { rows: Row[] };
  const [role] = rows;
  if (!role) return "the database does not say which role the product works as";
  if (role.rolsuper)
    return `the database role ${role.name} is a superuser, which row-level security does not bind`;
  if (role.rolbypassrls) return `the database role ${role.name} bypasses row-level security`;
  if (role.owns)
    return `the database role ${role.name} owns the tables, so row-level security does not bind it`;
  return null;
}
