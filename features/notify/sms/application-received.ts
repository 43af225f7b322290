import "server-only";
import { createTranslator } from "use-intl/core";
import { readApplicationFacts } from "#features/notify/queries/read-application-facts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

type SmsTemplate = (id: string) => Promise<{ to: string; locale: Locale; text: string } | null>;

/** To the applicant: the file has come in. A number and a day, so that it stays one message in every language. */
export const applicationReceived: SmsTemplate = async (id) => {
  const facts = await readApplicationFacts(id);
  if (!facts?.phone || !facts.dueAt) return null;
  const { locale, number, phone: to, dueAt } = facts;
  const t = createTranslator({ locale, messages: messages[locale], namespace: "sms" });
  const date = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Casablanca" }).format(dueAt);
  return { to, locale, text: t("applicationReceived", { number, date }) };
};
