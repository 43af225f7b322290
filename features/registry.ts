import "server-only";
import { applicationJobs } from "#features/applications/job-handlers.ts";
import { badgesJobHandlers } from "#features/badges/job-handlers.ts";
import { cardsJobHandlers } from "#features/cards/job-handlers.ts";
import { cartJobHandlers } from "#features/cart/job-handlers.ts";
import { checkoutJobHandlers } from "#features/checkout/job-handlers.ts";
import { collectionJobs } from "#features/collections/job-handlers.ts";
import { coverJobHandlers } from "#features/cover/job-handlers.ts";
import { documentsJobHandlers } from "#features/documents/job-handlers.ts";
import { duesJobHandlers } from "#features/dues/job-handlers.ts";
import { equipmentJobHandlers } from "#features/equipment/job-handlers.ts";
import { fairJobHandlers } from "#features/fairs/job-handlers.ts";
import { fundJobHandlers } from "#features/fund/job-handlers.ts";
import { identityJobs } from "#features/identity/job-handlers.ts";
import { listingJobs } from "#features/listing/job-handlers.ts";
import { materialJobHandlers } from "#features/materials/job-handlers.ts";
import { mediationJobHandlers } from "#features/mediation/job-handlers.ts";
import { newsletterJobHandlers } from "#features/newsletter/job-handlers.ts";
import { notifyJobHandlers } from "#features/notify/job-handlers.ts";
import { opinionJobHandlers } from "#features/opinions/job-handlers.ts";
import { opsJobHandlers } from "#features/ops/job-handlers.ts";
import { orderJobHandlers } from "#features/orders/job-handlers.ts";
import { payoutJobs } from "#features/payouts/job-handlers.ts";
import { provenanceJobHandlers } from "#features/provenance/job-handlers.ts";
import { purchaseJobHandlers } from "#features/purchases/job-handlers.ts";
import { qualityJobHandlers } from "#features/quality/job-handlers.ts";
import { reachJobHandlers } from "#features/reach/job-handlers.ts";
import { reconciliationJobHandlers } from "#features/reconciliation/job-handlers.ts";
import { refundJobHandlers } from "#features/refunds/job-handlers.ts";
import { registerJobHandlers } from "#features/register/job-handlers.ts";
import { reportJobHandlers } from "#features/reports/job-handlers.ts";
import { searchJobHandlers } from "#features/search/job-handlers.ts";
import { sellJobHandlers } from "#features/sell/job-handlers.ts";
import { sheetsJobHandlers } from "#features/sheets/job-handlers.ts";
import { siteJobHandlers } from "#features/sites/job-handlers.ts";
import { steeringJobHandlers } from "#features/steering/job-handlers.ts";
import { vaultJobs } from "#features/vault/job-handlers.ts";
import { webhooksJobHandlers } from "#features/webhooks/job-handlers.ts";
import { wishlistJobHandlers } from "#features/wishlist/job-handlers.ts";
import type { JobHandler } from "#lib/jobs/job.ts";

/**
 * The composition root of background work. It loads in plain Node: what only runs inside Next stays out of it and
 * stands in operations.ts.
 */
export const jobHandlers: readonly JobHandler[] = [
  ...badgesJobHandlers,
  ...qualityJobHandlers,
  ...cardsJobHandlers,
  ...provenanceJobHandlers,
  ...applicationJobs,
  ...cartJobHandlers,
  ...checkoutJobHandlers,
  ...collectionJobs,
  ...coverJobHandlers,
  ...documentsJobHandlers,
  ...fairJobHandlers,
  ...fundJobHandlers,
  ...identityJobs,
  ...mediationJobHandlers,
  ...materialJobHandlers,
  ...purchaseJobHandlers,
  ...duesJobHandlers,
  ...opinionJobHandlers,
  ...newsletterJobHandlers,
  ...reachJobHandlers,
  ...notifyJobHandlers,
  ...opsJobHandlers,
  ...orderJobHandlers,
  ...payoutJobs,
  ...reconciliationJobHandlers,
  ...refundJobHandlers,
  ...registerJobHandlers,
  ...reportJobHandlers,
  ...listingJobs,
  ...sellJobHandlers,
  ...equipmentJobHandlers,
  ...siteJobHandlers,
  ...vaultJobs,
  ...searchJobHandlers,
  ...sheetsJobHandlers,
  ...steeringJobHandlers,
  ...webhooksJobHandlers,
  ...wishlistJobHandlers,
];
