import "server-only";
import { followRecalls } from "#features/materials/commands/follow-recalls.ts";
import { followRecallsJob } from "#features/materials/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const materialJobHandlers = [
  handleJob(followRecallsJob, async () => {
    unwrap(await followRecalls({ actor: systemActor(followRecallsJob.name) }, {}));
  }),
];
