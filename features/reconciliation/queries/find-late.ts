import "server-only";
import { sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import type { Break } from "#features/reconciliation/schema.ts";

/** Minutes that work may wait before somebody is told. */
const patience = 15;

/**
 * Jobs and stored events that should have been done by now, and jobs that gave up. Work by the clock is left out: its next run
 * does it. So is what a person has sent again.
 */
export async function findLate(now: Date): Promise<Break[]> {
  const before = new Date(now.getTime() - patience * 60_000).toISOString();
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const { rows } = (await tx.execute(sql`
      select 'job_late' as kind, j.id::text as object, j.created_on as at, j.name as note from pgboss.job j
        where j.created_on < ${before}::timestamptz and (j.state in ('retry', 'active', 'failed')
          or (j.state = 'created' and j.start_after < ${before}::timestamptz))
        and j.name not like '\\_\\_pgboss%' and j.name not in (select s.name from pgboss.schedule s)
        and not exists (select 1 from job_retry r where r.job_id = j.id)
      union all
      select 'event_late', e.id, e.received_at, e.type from stripe_event e
        where e.state in ('received', 'failed') and e.received_at < ${before}::timestamptz
      order by at limit 200`)) as unknown as {
      rows: { kind: "job_late" | "event_late"; object: string; at: string; note: string }[];
    };
    return rows.map((row) => ({ ...row, at: new Date(row.at), currency: null, amountMinor: null }));
  });
}
