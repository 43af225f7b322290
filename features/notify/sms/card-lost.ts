import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";
import { cardMessage } from "#features/notify/sms/card-letters.ts";

/** To the holder: the card no longer holds. */
export const cardLostSms: SmsTemplate = cardMessage("lost");
