import "server-only";
import { keepFairs } from "#features/fairs/flows/keep-fairs.ts";
import { keepFairsJob } from "#features/fairs/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const fairJobHandlers = [
  handleJob(keepFairsJob, async () => {
    await keepFairs();
  }),
];
