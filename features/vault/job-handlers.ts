import "server-only";
import { dropFile } from "#features/vault/flows/keep-file.ts";
import { removeShredded } from "#features/vault/flows/remove-shredded.ts";
import { dropFileJob, removeShreddedJob } from "#features/vault/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const vaultJobs = [
  handleJob(dropFileJob, (file) => dropFile(file)),
  handleJob(removeShreddedJob, async () => {
    await removeShredded();
  }),
];
