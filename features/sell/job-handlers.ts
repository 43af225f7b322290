import "server-only";
import { sweepUploads } from "#features/sell/commands/sweep-uploads.ts";
import { sweepUploadsJob } from "#features/sell/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const sellJobHandlers = [
  handleJob(sweepUploadsJob, async () => {
    unwrap(await sweepUploads({ actor: systemActor(sweepUploadsJob.name) }, {}));
  }),
];
