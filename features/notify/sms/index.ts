import "server-only";
import type { SmsTemplate } from "#features/notify/domain/sms.ts";

/** Every short message, by the name that jobs call it. A test compares it with what is queued. */
export const smsTemplates: Readonly<Record<string, SmsTemplate>> = {};
