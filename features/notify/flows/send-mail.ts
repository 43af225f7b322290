import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mailDelivery } from "#db/schema/index.ts";
import { clearSealedCode } from "#features/identity/index.ts";
import { renderHtml, renderText } from "#features/notify/domain/render.ts";
import type { Template } from "#features/notify/domain/template.ts";
import type { MailName } from "#features/notify/jobs.ts";
import { appealDecided, appealReceived } from "#features/notify/templates/appeal.ts";
import { applicationOffer } from "#features/notify/templates/application-offer.ts";
import { applicationReceived } from "#features/notify/templates/application-received.ts";
import {
  applicationApproved,
  applicationCompletion,
  applicationRefused,
} from "#features/notify/templates/application-review.ts";
import { artisanNewOrder } from "#features/notify/templates/artisan-new-order.ts";
import { artisanPackingSlip } from "#features/notify/templates/artisan-packing-slip.ts";
import {
  badgeAwarded,
  badgeReminder,
  badgeRevoked,
  badgeSuspended,
} from "#features/notify/templates/badge.ts";
import { bankAccountChanged } from "#features/notify/templates/bank-account.ts";
import {
  bodyAccountLetter,
  bodyDuesLetter,
  bodyMeetingLetter,
  bodyOpinionLetter,
} from "#features/notify/templates/body-life.ts";
import { bodyMembership } from "#features/notify/templates/body-membership.ts";
import { bodyOffice } from "#features/notify/templates/body-office.ts";
import { cardIssued } from "#features/notify/templates/card-issued.ts";
import { cardLost } from "#features/notify/templates/card-lost.ts";
import { cardReminder } from "#features/notify/templates/card-reminder.ts";
import { cardRevoked } from "#features/notify/templates/card-revoked.ts";
import { collectionConsentAsked } from "#features/notify/templates/collection-consent.ts";
import { depositCardLetter } from "#features/notify/templates/deposit-card.ts";
import { disputeLost, disputeOpened, disputeWon } from "#features/notify/templates/dispute.ts";
import {
  equipmentCancelled,
  equipmentEnded,
  equipmentFollowUp,
  equipmentOffered,
  equipmentReady,
  equipmentWaiting,
} from "#features/notify/templates/equipment.ts";
import {
  factorAdded,
  factorRemoved,
  factorReset,
  recoveryCodeUsed,
} from "#features/notify/templates/factor.ts";
import {
  fairCancelled,
  fairLeftOut,
  fairStandOffered,
  fairWaiting,
} from "#features/notify/templates/fair.ts";
import { invoiceIssued } from "#features/notify/templates/invoice-issued.ts";
import { issuedDigest } from "#features/notify/templates/issued-digest.ts";
import { lateRefund } from "#features/notify/templates/late-refund.ts";
import { logAlert } from "#features/notify/templates/log-alert.ts";
import { lotRecalled, lotRecalledMaker } from "#features/notify/templates/lot-recalled.ts";
import { makerMessageLetter } from "#features/notify/templates/maker-message.ts";
import { mediationNews } from "#features/notify/templates/mediation.ts";
import { orderConfirmation } from "#features/notify/templates/order-confirmation.ts";
import { hubDefect, orderLate, orderMissing, orderReminder } from "#features/notify/templates/order-maker.ts";
import { orderArrival, orderWithChamber } from "#features/notify/templates/order-news.ts";
import { orderShipped } from "#features/notify/templates/order-shipped.ts";
import { paymentReceipt } from "#features/notify/templates/payment-receipt.ts";
import {
  inspectionCancelled,
  inspectionPlanned,
  inspectionSigned,
  labelNews,
  labelReminder,
} from "#features/notify/templates/quality.ts";
import {
  artisanOrderCancelled,
  artisanRefund,
  orderCancelled,
  refundOwed,
  refundSent,
} from "#features/notify/templates/refund.ts";
import { reportDecided, reportReceived } from "#features/notify/templates/report.ts";
import {
  artisanReturnAsked,
  returnAsked,
  returnDamaged,
  returnSettled,
} from "#features/notify/templates/return.ts";
import { settlementAlert } from "#features/notify/templates/settlement-alert.ts";
import { shareReminder, shareVoided } from "#features/notify/templates/share.ts";
import { signInCode } from "#features/notify/templates/sign-in-code.ts";
import { siteNews } from "#features/notify/templates/site-news.ts";
import { skillNews } from "#features/notify/templates/skill-news.ts";
import { staffInvitation } from "#features/notify/templates/staff-invitation.ts";
import { standingCancelled, standingChanged, standingPlanned } from "#features/notify/templates/standing.ts";
import { teamInvitation } from "#features/notify/templates/team-invitation.ts";
import { trainingNews } from "#features/notify/templates/training-news.ts";
import { transferAccepted } from "#features/notify/templates/transfer-accepted.ts";
import { transferInstructions } from "#features/notify/templates/transfer-instructions.ts";
import { visitCancelled, visitPlanned } from "#features/notify/templates/visit.ts";
import { wordsTranslated } from "#features/notify/templates/words-translated.ts";
import { forgetSentToken } from "#features/staff/index.ts";
import { forgetSentCode } from "#features/team/index.ts";
import { mail } from "#lib/adapters/mail/index.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log/log.ts";

const templates: Readonly<Record<MailName, Template>> = {
  "appeal-decided": appealDecided,
  "appeal-received": appealReceived,
  "application-approved": applicationApproved,
  "application-completion": applicationCompletion,
  "application-offer": applicationOffer,
  "application-received": applicationReceived,
  "application-refused": applicationRefused,
  "artisan-new-order": artisanNewOrder,
  "artisan-order-cancelled": artisanOrderCancelled,
  "artisan-packing-slip": artisanPackingSlip,
  "artisan-refund": artisanRefund,
  "artisan-return-asked": artisanReturnAsked,
  "badge-awarded": badgeAwarded,
  "badge-reminder": badgeReminder,
  "badge-revoked": badgeRevoked,
  "badge-suspended": badgeSuspended,
  "bank-account": bankAccountChanged,
  "body-account": bodyAccountLetter,
  "body-dues": bodyDuesLetter,
  "body-meeting": bodyMeetingLetter,
  "body-membership": bodyMembership,
  "body-office": bodyOffice,
  "body-opinion": bodyOpinionLetter,
  "card-issued": cardIssued,
  "card-lost": cardLost,
  "card-reminder": cardReminder,
  "card-revoked": cardRevoked,
  "collection-consent": collectionConsentAsked,
  "deposit-card": depositCardLetter,
  "dispute-lost": disputeLost,
  "dispute-opened": disputeOpened,
  "dispute-won": disputeWon,
  "equipment-cancelled": equipmentCancelled,
  "equipment-ended": equipmentEnded,
  "equipment-follow-up": equipmentFollowUp,
  "equipment-offered": equipmentOffered,
  "equipment-ready": equipmentReady,
  "equipment-waiting": equipmentWaiting,
  "fair-cancelled": fairCancelled,
  "fair-left-out": fairLeftOut,
  "fair-stand-offered": fairStandOffered,
  "fair-waiting": fairWaiting,
  "factor-added": factorAdded,
  "factor-removed": factorRemoved,
  "factor-reset": factorReset,
  "inspection-cancelled": inspectionCancelled,
  "inspection-planned": inspectionPlanned,
  "inspection-signed": inspectionSigned,
  "invoice-issued": invoiceIssued,
  "label-news": labelNews,
  "label-reminder": labelReminder,
  "late-refund": lateRefund,
  "lot-recalled": lotRecalled,
  "lot-recalled-maker": lotRecalledMaker,
  "share-reminder": shareReminder,
  "share-voided": shareVoided,
  "maker-message": makerMessageLetter,
  "mediation-news": mediationNews,
  "order-cancelled": orderCancelled,
  "hub-defect": hubDefect,
  "order-arrival": orderArrival,
  "order-confirmation": orderConfirmation,
  "order-late": orderLate,
  "order-missing": orderMissing,
  "order-reminder": orderReminder,
  "order-shipped": orderShipped,
  "order-with-chamber": orderWithChamber,
  "payment-receipt": paymentReceipt,
  "recovery-code-used": recoveryCodeUsed,
  "refund-owed": refundOwed,
  "refund-sent": refundSent,
  "report-decided": reportDecided,
  "report-received": reportReceived,
  "return-asked": returnAsked,
  "return-damaged": returnDamaged,
  "return-settled": returnSettled,
  "issued-digest": issuedDigest,
  "log-alert": logAlert,
  "settlement-alert": settlementAlert,
  "sign-in-code": signInCode,
  "staff-invitation": staffInvitation,
  "standing-cancelled": standingCancelled,
  "standing-changed": standingChanged,
  "standing-planned": standingPlanned,
  "team-invitation": teamInvitation,
  "transfer-accepted": transferAccepted,
  "transfer-instructions": transferInstructions,
  "visit-cancelled": visitCancelled,
  "visit-planned": visitPlanned,
  "words-translated": wordsTranslated,
  "training-news": trainingNews,
  "skill-news": skillNews,
  "site-news": siteNews,
};

/**
 * Sends one mail, once: what was delivered is noted and not sent again. SMTP has no idempotency key, so a crash
 * between the two can repeat a mail; its Message-ID is the same, and mailboxes fold the copy. Throws AdapterError.
 */
export async function sendMail(template: MailName, id: string): Promise<void> {
  const db = database();
  const same = and(
    eq(mailDelivery.channel, "mail"),
    eq(mailDelivery.template, template),
    eq(mailDelivery.objectId, id),
  );
  if ((await db.select({ at: mailDelivery.sentAt }).from(mailDelivery).where(same)).length > 0) return;
  const letter = await templates[template](id);
  if (!letter) {
    log.warn({ template, object: id }, "nothing to write a mail about");
    return;
  }
  const { to, locale, content, files } = letter;
  // Whoever bought at a stand may have left no address.
  if (to === "") return;
  const messageId = `<${template}.${id}@${new URL(env().CANONICAL_ORIGIN).hostname}>`;
  const html = renderHtml(content, locale);
  await mail().send({
    to,
    subject: content.subject,
    text: renderText(content),
    html,
    lang: locale,
    messageId,
    ...(files ? { files } : {}),
  });
  await db.insert(mailDelivery).values({ template, objectId: id }).onConflictDoNothing();
  if (template === "sign-in-code") await clearSealedCode(id);
  if (template === "staff-invitation") await forgetSentToken(id);
  if (template === "team-invitation") await forgetSentCode(id);
}
