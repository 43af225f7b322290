import "server-only";
import { applicationJobs } from "#features/applications/job-handlers.ts";
import { cardsJobHandlers } from "#features/cards/job-handlers.ts";
import { checkoutJobHandlers } from "#features/checkout/job-handlers.ts";
import { coverJobHandlers } from "#features/cover/job-handlers.ts";
import { identityJobs } from "#features/identity/job-handlers.ts";
import { listingJobs } from "#features/listing/job-handlers.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import { opsJobHandlers } from "#features/ops/job-handlers.ts";
import { registerJobHandlers } from "#features/register/job-handlers.ts";
import { reportJobHandlers } from "#features/reports/job-handlers.ts";
import { searchJobHandlers } from "#features/search/job-handlers.ts";
import { vaultJobs } from "#features/vault/job-handlers.ts";
import { wishlistJobHandlers } from "#features/wishlist/job-handlers.ts";
import type { JobHandler } from "#lib/jobs/job.ts";

/**
 * The composition root of background work. It loads in plain Node: what only runs inside Next stays out of it and
 * stands in operations.ts.
 */
export const jobHandlers: readonly JobHandler[] = [
  ...cardsJobHandlers,
  ...applicationJobs,
  ...checkoutJobHandlers,
  ...coverJobHandlers,
  ...identityJobs,
  ...notifyJobHandlers,
  ...opsJobHandlers,
  ...registerJobHandlers,
  ...reportJobHandlers,
  ...listingJobs,
  ...vaultJobs,
  ...searchJobHandlers,
  ...wishlistJobHandlers,
];
