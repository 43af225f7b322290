import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { readStandingLetter } from "#features/notify/queries/read-standing.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A short message ready to be sent; null when there is nobody to send it to. */
type SmsTemplate = (id: string) => Promise<{ to: string; locale: Locale; text: string } | null>;

const smsWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: "sms" });

/** To the maker's phone: where their registration stands now, without the reason. */
export const standingChangedSms: SmsTemplate = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.phone || letter.to === "registered") return null;
  const { phone: to, locale } = letter;
  return { to, locale, text: smsWords(locale)(`standing.${letter.to}`) };
};

/** To the maker's phone: a suspension that begins on a later day. */
export const standingPlannedSms: SmsTemplate = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.phone) return null;
  const { phone: to, locale } = letter;
  const date = formatDate(letter.from, locale, "short");
  return { to, locale, text: smsWords(locale)("standing.planned", { date }) };
};

/** To the maker's phone: that suspension was called off. */
export const standingCancelledSms: SmsTemplate = async (id) => {
  const letter = await readStandingLetter(id);
  if (!letter?.phone) return null;
  const { phone: to, locale } = letter;
  return { to, locale, text: smsWords(locale)("standing.cancelled") };
};
