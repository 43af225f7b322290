import "server-only";
import { applicationJobs } from "#features/applications/job-handlers.ts";
import { checkoutJobHandlers } from "#features/checkout/job-handlers.ts";
import { identityJobs } from "#features/identity/job-handlers.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import { vaultJobs } from "#features/vault/job-handlers.ts";
import type { JobHandler } from "#lib/jobs/job.ts";

/**
 * The composition root of background work. It loads in plain Node: what only runs inside Next stays out of it and
 * stands in operations.ts.
 */
export const jobHandlers: readonly JobHandler[] = [
  ...applicationJobs,
  ...checkoutJobHandlers,
  ...identityJobs,
  ...notifyJobHandlers,
  ...vaultJobs,
];
