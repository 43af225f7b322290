import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";
import { cardMessage } from "#features/notify/sms/card-letters.ts";

/** To the holder: the day the card runs out. */
export const cardReminderSms: SmsTemplate = cardMessage("reminder");
