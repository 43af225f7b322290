import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";
import { cardMessage } from "#features/notify/sms/card-letters.ts";

/** To the holder: the chamber took the card back. The reason stands in the mail and is told at the counter. */
export const cardRevokedSms: SmsTemplate = cardMessage("revoked");
