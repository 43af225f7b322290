import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";
import type { SmsName } from "#features/notify/jobs.ts";
import { appealDecidedSms, appealReceivedSms } from "#features/notify/sms/appeal.ts";
import { applicationReceivedSms } from "#features/notify/sms/application-received.ts";
import {
  applicationApprovedSms,
  applicationCompletionSms,
  applicationRefusedSms,
} from "#features/notify/sms/application-review.ts";
import { bankAccountSms } from "#features/notify/sms/bank-account.ts";
import { bodyMembershipSms } from "#features/notify/sms/body-membership.ts";
import { bodyOfficeSms } from "#features/notify/sms/body-office.ts";
import { cardIssuedSms } from "#features/notify/sms/card-issued.ts";
import { cardLostSms } from "#features/notify/sms/card-lost.ts";
import { cardReminderSms } from "#features/notify/sms/card-reminder.ts";
import { cardRevokedSms } from "#features/notify/sms/card-revoked.ts";
import { doorCodeSms } from "#features/notify/sms/door-code.ts";
import { equipmentEndedSms, equipmentOfferedSms, equipmentReadySms } from "#features/notify/sms/equipment.ts";
import { makerMessageSms } from "#features/notify/sms/maker-message.ts";
import { orderReminderSms } from "#features/notify/sms/order-reminder.ts";
import { siteNewsSms } from "#features/notify/sms/site-news.ts";
import { skillNewsSms } from "#features/notify/sms/skill-news.ts";
import {
  standingCancelledSms,
  standingChangedSms,
  standingPlannedSms,
} from "#features/notify/sms/standing.ts";
import { teamInvitationSms } from "#features/notify/sms/team-invitation.ts";
import { trainingNewsSms } from "#features/notify/sms/training-news.ts";
import { transferAcceptedSms } from "#features/notify/sms/transfer-accepted.ts";
import { visitCancelledSms, visitPlannedSms } from "#features/notify/sms/visit.ts";

/** Every short message, by the name that jobs call it. */
export const smsTemplates: Readonly<Record<SmsName, SmsTemplate>> = {
  "appeal-decided": appealDecidedSms,
  "appeal-received": appealReceivedSms,
  "application-approved": applicationApprovedSms,
  "application-completion": applicationCompletionSms,
  "application-received": applicationReceivedSms,
  "application-refused": applicationRefusedSms,
  "bank-account": bankAccountSms,
  "body-membership": bodyMembershipSms,
  "body-office": bodyOfficeSms,
  "card-issued": cardIssuedSms,
  "card-lost": cardLostSms,
  "card-reminder": cardReminderSms,
  "card-revoked": cardRevokedSms,
  "door-code": doorCodeSms,
  "equipment-ended": equipmentEndedSms,
  "equipment-offered": equipmentOfferedSms,
  "equipment-ready": equipmentReadySms,
  "maker-message": makerMessageSms,
  "order-reminder": orderReminderSms,
  "standing-cancelled": standingCancelledSms,
  "standing-changed": standingChangedSms,
  "standing-planned": standingPlannedSms,
  "team-invitation": teamInvitationSms,
  "transfer-accepted": transferAcceptedSms,
  "visit-cancelled": visitCancelledSms,
  "visit-planned": visitPlannedSms,
  "training-news": trainingNewsSms,
  "skill-news": skillNewsSms,
  "site-news": siteNewsSms,
};
