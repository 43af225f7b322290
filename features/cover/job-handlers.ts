import "server-only";
import { countCover } from "#features/cover/commands/count-cover.ts";
import { sweepAnswers } from "#features/cover/commands/sweep-answers.ts";
import { countJob } from "#features/cover/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const coverJobHandlers = [
  handleJob(countJob, async () => {
    const context = { actor: systemActor(countJob.name) };
    unwrap(await sweepAnswers(context, {}));
    unwrap(await countCover(context, {}));
  }),
];
