import { superuser } from "#tests/soak/model/superuser.ts";

type Tools = { waiter: () => Promise<number | null>; end: (pid: number) => Promise<void> };

/**
 * Runs `during` while a purchase's shelves are locked, and tells it how to wait for the first process that wants them and how to
 * end that process's connection.
 */
export function withShelvesLocked<T>(checkoutId: string, during: (tools: Tools) => Promise<T>): Promise<T> {
  const shelves = `select 1 from stock where sku in (select sku from hold where checkout_id = '${checkoutId}') for update`;
  return withRowsLocked(shelves, during);
}

/** The same for the rows that a statement locks. */
export async function withRowsLocked<T>(statement: string, during: (tools: Tools) => Promise<T>): Promise<T> {
  const blocker = await superuser().connect();
  try {
    await blocker.query("begin");
    await blocker.query(statement);
    return await during({
      waiter: async () => {
        const { rows } = await blocker.query<{ pid: number }>(
          `select l.pid from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and a.datname = current_database() limit 1`,
        );
        return rows[0]?.pid ?? null;
      },
      end: async (pid) => void (await blocker.query("select pg_terminate_backend($1)", [pid])),
    });
  } finally {
    await blocker.query("rollback");
    blocker.release();
  }
}
