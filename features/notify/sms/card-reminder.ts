import "server-only";
import { cardMessage, type SmsTemplate } from "#features/notify/sms/card-letters.ts";

/** To the holder: the day the card runs out. */
export const cardReminderSms: SmsTemplate = cardMessage("reminder");
