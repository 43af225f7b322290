import "server-only";
import { runImport } from "#features/register/flows/import-run.ts";
import { applyDueChanges, expireRegistrations } from "#features/register/flows/run-calendar.ts";
import { applyStandingJob, expireJob, importJob } from "#features/register/jobs.ts";
import { now } from "#lib/clock.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const registerJobHandlers = [
  handleJob(applyStandingJob, async () => {
    await applyDueChanges(now());
  }),
  handleJob(expireJob, async () => {
    await expireRegistrations(now());
  }),
  handleJob(importJob, ({ importId }) => runImport(importId)),
];
