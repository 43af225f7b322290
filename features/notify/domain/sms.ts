import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A short message: to which number (E.164), in which language, and its words. */
export type ShortLetter = { to: string; locale: Locale; text: string };

/**
 * Reads what a short message needs. Null when there is nothing to say any more, the person has no mobile number, or has not
 * agreed to messages: it is then dropped. No secrets and nothing of anybody's health in its words.
 */
export type SmsTemplate = (id: string) => Promise<ShortLetter | null>;

export function smsWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "sms" });
}

const figures = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Casablanca" });

/** A day in figures alone, `21/06/2026`: the names of months do not fit. */
export const smsDate = (at: Date): string => figures.format(at);
