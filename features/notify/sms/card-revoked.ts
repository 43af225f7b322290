import "server-only";
import { cardMessage, type SmsTemplate } from "#features/notify/sms/card-letters.ts";

/** To the holder: the chamber took the card back. The reason stands in the mail and is told at the counter. */
export const cardRevokedSms: SmsTemplate = cardMessage("revoked");
