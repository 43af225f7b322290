import { retentionJob } from "#features/applications/jobs.ts";
import { remindJob } from "#features/cards/jobs.ts";
import { providerEventJob, reconcileJob, refundJob, sealPhonesJob } from "#features/checkout/jobs.ts";
import { countJob } from "#features/cover/jobs.ts";
import { sweepJob } from "#features/identity/jobs.ts";
import { dropPhotoJob, screenAgainJob } from "#features/listing/jobs.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { signAuditHeadJob } from "#features/ops/jobs.ts";
import { applyStandingJob, expireJob, importJob } from "#features/register/jobs.ts";
import { forgetAddressesJob } from "#features/reports/jobs.ts";
import { dropExpiredBadgesJob } from "#features/search/jobs.ts";
import { removeShreddedJob } from "#features/vault/jobs.ts";
import { wishlistSweepJob } from "#features/wishlist/jobs.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Every kind of background work, for the migration that makes the queues and for `npm run job -- --list`. */
export const jobs: readonly Job[] = [
  applyStandingJob,
  countJob,
  dropPhotoJob,
  screenAgainJob,
  expireJob,
  forgetAddressesJob,
  importJob,
  mailJob,
  providerEventJob,
  reconcileJob,
  refundJob,
  remindJob,
  removeShreddedJob,
  retentionJob,
  sealPhonesJob,
  signAuditHeadJob,
  smsJob,
  sweepJob,
  dropExpiredBadgesJob,
  wishlistSweepJob,
] as readonly Job[];
