import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";
import { cardMessage } from "#features/notify/sms/card-letters.ts";

/** To the holder: the new card, and where it is seen on the phone. */
export const cardIssuedSms: SmsTemplate = cardMessage("issued");
