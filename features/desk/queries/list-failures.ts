import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { stripeEvent } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import { rowsOf } from "#features/desk/queries/rows.ts";
import type { FailedEvent, FailedJob } from "#features/desk/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Events and jobs that gave up, newest first. Work by the clock is left out: its next run does it. */
export const listFailures = defineQuery({
  name: "desk.list-failures",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<{ events: FailedEvent[]; jobs: FailedJob[] }> => {
    const events = await tx
      .select()
      .from(stripeEvent)
      .where(eq(stripeEvent.state, "failed"))
      .orderBy(desc(stripeEvent.receivedAt))
      .limit(100);
    const jobs = rowsOf<FailedJob>(
      await tx.execute(sql`select j.id::text as id, j.name, j.completed_on as at,
          (select value #>> '{}' from jsonb_each(coalesce(j.data->'payload', '{}')) where key ilike '%id' limit 1) as about
        from pgboss.job j where j.state = 'failed' and j.name not like '\\_\\_pgboss%'
          and j.name not in (select s.name from pgboss.schedule s)
          and not exists (select 1 from job_retry r where r.job_id = j.id)
        order by j.completed_on desc nulls last limit 100`),
    );
    return {
      events: events.map(({ id, type, objectId, error, receivedAt }) => ({
        ...{ id, type, objectId, error, at: receivedAt.toISOString() },
      })),
      jobs: jobs.map((job) => ({ ...job, at: new Date(job.at ?? 0).toISOString() })),
    };
  },
  policy: atDesk,
});
