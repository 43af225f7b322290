import { providerEventJob, reconcileJob, refundJob } from "#features/checkout/jobs.ts";
import { sweepJob } from "#features/identity/jobs.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { applyStandingJob, expireJob } from "#features/register/jobs.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Every kind of background work, for the migration that makes the queues and for `npm run job -- --list`. */
export const jobs: readonly Job[] = [
  applyStandingJob,
  expireJob,
  mailJob,
  providerEventJob,
  reconcileJob,
  refundJob,
  smsJob,
  sweepJob,
] as readonly Job[];
