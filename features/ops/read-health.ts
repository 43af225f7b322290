import "server-only";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { storage } from "#lib/adapters/storage/index.ts";

export type PartHealth = { ok: boolean; ms: number; detail?: string | number };
export type Health = {
  status: "ok" | "degraded" | "down";
  database: PartHealth;
  worker: PartHealth;
  storage: PartHealth;
  queue: PartHealth;
};

const silentAfterSeconds = 45;
const queueLateSeconds = 300;

/**
 * How each part is, told apart: the database answers, a worker was alive in the last 45 seconds, files can be reached,
 * no due job has waited five minutes. Pages need database and storage; without worker or queue mails and refunds wait.
 */
export async function readHealth(): Promise<Health> {
  const db = database();
  const [base, worker, files, queue] = await Promise.all([
    measure(async () => {
      await db.execute(sql`select 1`);
      return {};
    }),
    measure(async () => {
      const age = await seconds(
        sql`select extract(epoch from clock_timestamp() - max(at)) as n from worker_heartbeat`,
      );
      return {
        ok: age !== null && age < silentAfterSeconds,
        detail: age === null ? "never seen" : Math.round(age),
      };
    }),
    measure(async () => {
      await storage().exists("health/probe");
      return {};
    }),
    measure(async () => {
      const age = await seconds(sql`select extract(epoch from now() - min(start_after)) as n from pgboss.job
        where state in ('created', 'retry') and start_after <= now()`);
      return { ok: (age ?? 0) < queueLateSeconds, detail: Math.round(age ?? 0) };
    }),
  ]);
  const isServing = base.ok && files.ok;
  const status = !isServing ? "down" : worker.ok && queue.ok ? "ok" : "degraded";
  return { status, database: base, worker, storage: files, queue };
}

async function seconds(query: ReturnType<typeof sql>): Promise<number | null> {
  const { rows } = (await database().execute(query)) as unknown as { rows: { n: string | null }[] };
  return rows[0]?.n == null ? null : Number(rows[0].n);
}

async function measure(check: () => Promise<Partial<PartHealth>>): Promise<PartHealth> {
  const started = performance.now();
  const done = (found: Partial<PartHealth>) => ({
    ok: true,
    ms: Math.round(performance.now() - started),
    ...found,
  });
  try {
    return done(await check());
  } catch {
    // What failed is in the log of the part itself; outsiders learn only that it did.
    return done({ ok: false });
  }
}
