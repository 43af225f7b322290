import "server-only";
import { removeShredded } from "#features/vault/flows/remove-shredded.ts";
import { removeShreddedJob } from "#features/vault/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const vaultJobs = [
  handleJob(removeShreddedJob, async () => {
    await removeShredded();
  }),
];
