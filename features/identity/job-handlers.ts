import "server-only";
import { sweep } from "#features/identity/commands/sweep.ts";
import { sweepJob } from "#features/identity/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const identityJobs = [
  handleJob(sweepJob, async () => {
    unwrap(await sweep({ actor: systemActor(sweepJob.name) }, {}));
  }),
];
