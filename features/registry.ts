import "server-only";
import { checkoutJobHandlers } from "#features/checkout/job-handlers.ts";
import { identityJobs } from "#features/identity/job-handlers.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import { registerJobHandlers } from "#features/register/job-handlers.ts";
import type { JobHandler } from "#lib/jobs/job.ts";

/**
 * The composition root of background work. It loads in plain Node: what only runs inside Next stays out of it and
 * stands in operations.ts.
 */
export const jobHandlers: readonly JobHandler[] = [
  ...checkoutJobHandlers,
  ...identityJobs,
  ...notifyJobHandlers,
  ...registerJobHandlers,
];
