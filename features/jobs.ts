import { retentionJob } from "#features/applications/jobs.ts";
import { providerEventJob, reconcileJob, refundJob } from "#features/checkout/jobs.ts";
import { sweepJob } from "#features/identity/jobs.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { removeShreddedJob } from "#features/vault/jobs.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Every kind of background work, for the migration that makes the queues and for `npm run job -- --list`. */
export const jobs: readonly Job[] = [
  mailJob,
  providerEventJob,
  reconcileJob,
  refundJob,
  removeShreddedJob,
  retentionJob,
  smsJob,
  sweepJob,
] as readonly Job[];
