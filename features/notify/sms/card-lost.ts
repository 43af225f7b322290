import "server-only";
import { cardMessage, type SmsTemplate } from "#features/notify/sms/card-letters.ts";

/** To the holder: the card no longer holds. */
export const cardLostSms: SmsTemplate = cardMessage("lost");
