import { retentionJob } from "#features/applications/jobs.ts";
import { badgeCalendarJob, followLabelJob, followMakerJob } from "#features/badges/jobs.ts";
import { remindJob, signCardsJob } from "#features/cards/jobs.ts";
import { cartSweepJob } from "#features/cart/jobs.ts";
import {
  doorCallJob,
  doorMoveJob,
  doorUnsoldJob,
  methodsJob,
  moneyFileJob,
  reconcileJob,
  sealPhonesJob,
} from "#features/checkout/jobs.ts";
import { turnCollectionsJob } from "#features/collections/jobs.ts";
import { countJob } from "#features/cover/jobs.ts";
import {
  commissionInvoicesJob,
  creditRefusedOrderJob,
  issueCreditNoteJob,
  issueInvoiceJob,
} from "#features/documents/jobs.ts";
import {
  chargeBackDuesJob,
  endDuesPaymentJob,
  reconcileDuesJob,
  remindDuesJob,
} from "#features/dues/jobs.ts";
import { keepEquipmentJob } from "#features/equipment/jobs.ts";
import { keepFairsJob } from "#features/fairs/jobs.ts";
import { tellPeriodsJob } from "#features/fund/jobs.ts";
import { sweepJob } from "#features/identity/jobs.ts";
import { dropPhotoJob, screenAgainJob } from "#features/listing/jobs.ts";
import { followRecallsJob } from "#features/materials/jobs.ts";
import { remindMediationJob } from "#features/mediation/jobs.ts";
import { askReaderJob, sendBatchJob } from "#features/newsletter/jobs.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { remindOpinionsJob } from "#features/opinions/jobs.ts";
import { signAuditHeadJob } from "#features/ops/jobs.ts";
import {
  endOrdersJob,
  freePlacesJob,
  mindDeadlinesJob,
  moveHubCostsJob,
  noteDeliveredJob,
} from "#features/orders/jobs.ts";
import { afterRefundJob, matureJob, reversalJob, transferJob } from "#features/payouts/jobs.ts";
import { auditLogJob, monitorLogJob, signListsJob, tellIssuedJob } from "#features/provenance/jobs.ts";
import {
  chargeBackDepositJob,
  endDepositPageJob,
  reconcileDepositsJob,
  remindSharesJob,
} from "#features/purchases/jobs.ts";
import { labelCalendarJob } from "#features/quality/jobs.ts";
import { weeklyJob, weeklyLetterJob } from "#features/reach/jobs.ts";
import { receiptJob, reconcileInFullJob, watchJob } from "#features/reconciliation/jobs.ts";
import {
  answerDisputeJob,
  cancelOrderJob,
  refundJob,
  returnGiftJob,
  watchDaysJob,
} from "#features/refunds/jobs.ts";
import { applyStandingJob, expireJob, importJob } from "#features/register/jobs.ts";
import { forgetAddressesJob } from "#features/reports/jobs.ts";
import { dropExpiredBadgesJob } from "#features/search/jobs.ts";
import { sweepUploadsJob } from "#features/sell/jobs.ts";
import { sheetJob } from "#features/sheets/jobs.ts";
import { keepSitesJob } from "#features/sites/jobs.ts";
import { snapshotJob } from "#features/steering/jobs.ts";
import { dropFileJob, removeShreddedJob } from "#features/vault/jobs.ts";
import { providerEventJob, sweepEventsJob, takeUpEventsJob } from "#features/webhooks/jobs.ts";
import { wishlistSweepJob } from "#features/wishlist/jobs.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Every kind of background work, for the migration that makes the queues and for `npm run job -- --list`. */
export const jobs: readonly Job[] = [
  doorCallJob,
  doorMoveJob,
  doorUnsoldJob,
  methodsJob,
  moneyFileJob,
  badgeCalendarJob,
  auditLogJob,
  monitorLogJob,
  tellIssuedJob,
  followMakerJob,
  followLabelJob,
  labelCalendarJob,
  applyStandingJob,
  answerDisputeJob,
  commissionInvoicesJob,
  creditRefusedOrderJob,
  issueCreditNoteJob,
  issueInvoiceJob,
  cancelOrderJob,
  watchDaysJob,
  cartSweepJob,
  countJob,
  keepFairsJob,
  keepEquipmentJob,
  keepSitesJob,
  remindMediationJob,
  remindDuesJob,
  reconcileDuesJob,
  chargeBackDuesJob,
  endDuesPaymentJob,
  remindOpinionsJob,
  turnCollectionsJob,
  dropPhotoJob,
  screenAgainJob,
  expireJob,
  forgetAddressesJob,
  importJob,
  mailJob,
  endOrdersJob,
  freePlacesJob,
  mindDeadlinesJob,
  moveHubCostsJob,
  noteDeliveredJob,
  afterRefundJob,
  matureJob,
  reversalJob,
  transferJob,
  providerEventJob,
  reconcileJob,
  refundJob,
  remindJob,
  removeShreddedJob,
  retentionJob,
  sealPhonesJob,
  signAuditHeadJob,
  signCardsJob,
  signListsJob,
  smsJob,
  sweepJob,
  dropExpiredBadgesJob,
  sheetJob,
  receiptJob,
  reconcileInFullJob,
  watchJob,
  sweepEventsJob,
  sweepUploadsJob,
  snapshotJob,
  takeUpEventsJob,
  wishlistSweepJob,
  weeklyJob,
  weeklyLetterJob,
  askReaderJob,
  sendBatchJob,
  tellPeriodsJob,
  followRecallsJob,
  dropFileJob,
  remindSharesJob,
  reconcileDepositsJob,
  endDepositPageJob,
  chargeBackDepositJob,
  returnGiftJob,
] as readonly Job[];
