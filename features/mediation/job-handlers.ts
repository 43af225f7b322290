import "server-only";
import { remindAll } from "#features/mediation/flows/remind-all.ts";
import { remindMediationJob } from "#features/mediation/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const mediationJobHandlers = [
  handleJob(remindMediationJob, async () => {
    await remindAll();
  }),
];
