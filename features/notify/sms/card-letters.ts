import "server-only";
import { createTranslator } from "use-intl/core";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A short message ready to be sent. Null when there is nobody to send it to: no number, no agreement, no record. */
export type SmsTemplate = (id: string) => Promise<{ to: string; locale: Locale; text: string } | null>;

type CardMessage = keyof (typeof messages)["en"]["sms"]["cards"];

/**
 * A short message about a card: one part of 160 GSM letters or 70 others, so no name and no reason. The link leads to the
 * holder's own page, which asks who they are.
 */
export function cardMessage(which: CardMessage): SmsTemplate {
  return async (id) => {
    const facts = await readCardFacts(id);
    if (!facts?.phone) return null;
    const { phone, locale, validUntil } = facts;
    const t = createTranslator({ locale, messages: { sms: messages[locale].sms }, namespace: "sms.cards" });
    const [year, month, day] = validUntil.split("-");
    const text = t(which, {
      // Figures alone: the names of months do not fit.
      date: `${day}/${month}/${year}`,
      link: `${env().CANONICAL_ORIGIN}/${locale}/studio/card`,
    });
    return { to: phone, locale, text };
  };
}
