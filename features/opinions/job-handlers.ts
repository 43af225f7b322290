import "server-only";
import { remindOpinions } from "#features/opinions/flows/remind-opinions.ts";
import { remindOpinionsJob } from "#features/opinions/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const opinionJobHandlers = [
  handleJob(remindOpinionsJob, async () => {
    await remindOpinions();
  }),
];
