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
import { bodyMembership } from "#features/notify/templates/body-membership.ts";
import { bodyOffice } from "#features/notify/templates/body-office.ts";
import { cardIssued } from "#features/notify/templates/card-issued.ts";
import { cardLost } from "#features/notify/templates/card-lost.ts";
import { cardReminder } from "#features/notify/templates/card-reminder.ts";
import { cardRevoked } from "#features/notify/templates/card-revoked.ts";
import {
  factorAdded,
  factorRemoved,
  factorReset,
  recoveryCodeUsed,
} from "#features/notify/templates/factor.ts";
import { lateRefund } from "#features/notify/templates/late-refund.ts";
import { orderConfirmation } from "#features/notify/templates/order-confirmation.ts";
import { orderShipped } from "#features/notify/templates/order-shipped.ts";
import { paymentReceipt } from "#features/notify/templates/payment-receipt.ts";
import { reportDecided, reportReceived } from "#features/notify/templates/report.ts";
import { signInCode } from "#features/notify/templates/sign-in-code.ts";
import { staffInvitation } from "#features/notify/templates/staff-invitation.ts";
import { standingCancelled, standingChanged, standingPlanned } from "#features/notify/templates/standing.ts";
import { transferAccepted } from "#features/notify/templates/transfer-accepted.ts";
import { visitCancelled, visitPlanned } from "#features/notify/templates/visit.ts";
import { forgetSentToken } from "#features/staff/index.ts";
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
  "artisan-packing-slip": artisanPackingSlip,
  "body-membership": bodyMembership,
  "body-office": bodyOffice,
  "card-issued": cardIssued,
  "card-lost": cardLost,
  "card-reminder": cardReminder,
  "card-revoked": cardRevoked,
  "factor-added": factorAdded,
  "factor-removed": factorRemoved,
  "factor-reset": factorReset,
  "late-refund": lateRefund,
  "order-confirmation": orderConfirmation,
  "order-shipped": orderShipped,
  "payment-receipt": paymentReceipt,
  "recovery-code-used": recoveryCodeUsed,
  "report-decided": reportDecided,
  "report-received": reportReceived,
  "sign-in-code": signInCode,
  "staff-invitation": staffInvitation,
  "standing-cancelled": standingCancelled,
  "standing-changed": standingChanged,
  "standing-planned": standingPlanned,
  "transfer-accepted": transferAccepted,
  "visit-cancelled": visitCancelled,
  "visit-planned": visitPlanned,
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
  const { to, locale, content } = letter;
  const messageId = `<${template}.${id}@${new URL(env().CANONICAL_ORIGIN).hostname}>`;
  const html = renderHtml(content, locale);
  await mail().send({
    to,
    subject: content.subject,
    text: renderText(content),
    html,
    lang: locale,
    messageId,
  });
  await db.insert(mailDelivery).values({ template, objectId: id }).onConflictDoNothing();
  if (template === "sign-in-code") await clearSealedCode(id);
  if (template === "staff-invitation") await forgetSentToken(id);
}
