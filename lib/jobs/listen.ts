import "server-only";
import { randomUUID } from "node:crypto";
import type { PgBoss } from "pg-boss";
import type { Envelope } from "#lib/jobs/enqueue.ts";
import type { JobHandler } from "#lib/jobs/job.ts";
import { withRequestId } from "#lib/log/context.ts";
import { log } from "#lib/log/log.ts";

const pollingSeconds = 0.5;

/** The queue keeps what a job threw, with all its causes; an outside service's answer may name a person. */
function withoutCause(error: unknown, reason: string): Error {
  const bare = new Error(reason);
  if (error instanceof Error) Object.assign(bare, { name: error.name, stack: error.stack });
  return bare;
}

/** Takes jobs of one kind, one at a time, and keeps its schedule. A failure is logged and left to the queue's retries. */
export async function listen(boss: PgBoss, { job, run }: JobHandler): Promise<void> {
  await boss.work<Envelope | null>(job.name, { pollingIntervalSeconds: pollingSeconds }, async (batch) => {
    for (const { id, data } of batch) {
      await withRequestId(data?.requestId ?? randomUUID(), async () => {
        const started = performance.now();
        try {
          await run(data?.payload ?? {});
          log.info({ job: job.name, id, ms: Math.round(performance.now() - started) }, "job done");
        } catch (error) {
          const reason = error instanceof Error ? error.message : "unknown";
          log.warn({ job: job.name, id, reason, ms: Math.round(performance.now() - started) }, "job failed");
          throw withoutCause(error, reason);
        }
      });
    }
  });
  if (job.schedule) await boss.schedule(job.name, job.schedule, { payload: {}, requestId: null });
}
