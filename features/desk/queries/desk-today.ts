import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { atDesk } from "#features/desk/policy.ts";
import type { DeskToday } from "#features/desk/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What waits at the desk, counted in one statement. */
export const deskToday = defineQuery({
  name: "desk.today",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<DeskToday> => {
    const { rows } = (await tx.execute(sql`select
      (select count(*)::int from settlement_break where resolved_at is null) as breaks,
      (select min(found_at) from settlement_break where resolved_at is null) as "oldestBreak",
      (select count(*)::int from unmatched_receipt u where not exists (select 1 from receipt_resolution d
        where d.receipt_id = u.id and d.state in ('succeeded', 'assigned'))) as receipts,
      (select count(*)::int from stripe_event where state = 'failed') as events,
      (select count(*)::int from pgboss.job j where j.state = 'failed' and j.name not like '\\_\\_pgboss%'
        and j.name not in (select s.name from pgboss.schedule s)
        and not exists (select 1 from job_retry r where r.job_id = j.id)) as jobs,
      (select count(*)::int from checkout where state = 'review') as review,
      (select count(*)::int from refund where state = 'failed') as "refundsFailed"`)) as unknown as {
      rows: [Omit<DeskToday, "oldestBreak"> & { oldestBreak: string | null }];
    };
    const [today] = rows;
    return { ...today, oldestBreak: today.oldestBreak && new Date(today.oldestBreak).toISOString() };
  },
  policy: atDesk,
});
