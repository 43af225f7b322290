import "server-only";
import { applyRetention } from "#features/applications/commands/apply-retention.ts";
import { retentionJob } from "#features/applications/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const applicationJobs = [
  handleJob(retentionJob, async () => {
    const context = { actor: systemActor(retentionJob.name) };
    // A transaction a batch, so that nobody's draft waits behind a thousand others.
    while (unwrap(await applyRetention(context, {})).drafts > 0);
  }),
];
