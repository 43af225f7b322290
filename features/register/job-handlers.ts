import "server-only";
import { applyDueChanges, expireRegistrations } from "#features/register/flows/run-calendar.ts";
import { applyStandingJob, expireJob } from "#features/register/jobs.ts";
import { now } from "#lib/clock.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const registerJobHandlers = [
  handleJob(applyStandingJob, async () => {
    await applyDueChanges(now());
  }),
  handleJob(expireJob, async () => {
    await expireRegistrations(now());
  }),
];
