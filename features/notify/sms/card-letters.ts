import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { readCardFacts } from "#features/notify/queries/read-card-facts.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { env } from "#lib/env.ts";
import type { messages } from "#messages/index.ts";

type CardMessage = keyof (typeof messages)["en"]["sms"]["cards"];

/**
 * A short message about a card: one part of 160 GSM letters or 70 others, so no name and no reason. The link leads to the
 * holder's own page, which asks who they are.
 */
export function cardMessage(which: CardMessage): SmsTemplate {
  return async (id) => {
    const facts = await readCardFacts(id);
    const contact = facts && (await smsContactOfArtisan(facts.artisanId));
    if (!contact) return null;
    const { to, locale } = contact;
    const [year, month, day] = facts.validUntil.split("-");
    const text = smsWords(locale)(`cards.${which}`, {
      // Figures alone: the names of months do not fit.
      date: `${day}/${month}/${year}`,
      link: `${env().CANONICAL_ORIGIN}/${locale}/studio/card`,
    });
    return { to, locale, text };
  };
}
