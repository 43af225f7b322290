import "server-only";
import { keepSites } from "#features/sites/flows/keep-sites.ts";
import { keepSitesJob } from "#features/sites/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const siteJobHandlers = [
  handleJob(keepSitesJob, async () => {
    await keepSites();
  }),
];
