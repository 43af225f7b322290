import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { jobRetry } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import { rowsOf } from "#features/desk/queries/rows.ts";
import { sendAgain } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Sends a job that gave up once more, as it was. The failed one counts as seen to; pressing twice sends once. */
export const retryJob = defineCommand({
  name: "desk.retry-job",
  input: z.strictObject({ jobId: z.uuid() }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = rowsOf<{ name: string; data: unknown }>(
      await tx.execute(sql`select j.name, j.data from pgboss.job j
        where j.id = ${input.jobId}::uuid and j.state = 'failed' and j.name not like '\\_\\_pgboss%'`),
    );
    return row ?? null;
  },
  policy: atDesk,
  handler: async ({ tx, input, resource: { name, data }, actor }) => {
    if (actor.kind !== "person") return;
    const [isNew] = await tx
      .insert(jobRetry)
      .values({ jobId: input.jobId, name, retriedBy: actor.userId })
      .onConflictDoNothing()
      .returning({ id: jobRetry.jobId });
    if (isNew) await sendAgain(tx, name, data);
  },
  audit: ({ input, resource }) => ({ object: input.jobId, detail: { job: resource.name } }),
});
