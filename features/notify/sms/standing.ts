import "server-only";
import { formatDate } from "#components/format/date.ts";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { type SmsContact, smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { readStandingLetter, type StandingLetter } from "#features/notify/queries/read-standing.ts";

/** A short message about a change of standing, for makers who take them; `null` words are not sent. */
function standingMessage(
  words: (letter: StandingLetter, locale: SmsContact["locale"]) => string | null,
): SmsTemplate {
  return async (id) => {
    const letter = await readStandingLetter(id);
    const contact = letter && (await smsContactOfArtisan(letter.artisanId));
    const text = contact && words(letter, contact.locale);
    return text ? { ...contact, text } : null;
  };
}

/** To the maker's phone: where their registration stands now, without the reason. */
export const standingChangedSms = standingMessage((letter, locale) =>
  letter.to === "registered" ? null : smsWords(locale)(`standing.${letter.to}`),
);

/** To the maker's phone: a suspension that begins on a later day. */
export const standingPlannedSms = standingMessage((letter, locale) =>
  smsWords(locale)("standing.planned", { date: formatDate(letter.from, locale, "short") }),
);

/** To the maker's phone: that suspension was called off. */
export const standingCancelledSms = standingMessage((_, locale) => smsWords(locale)("standing.cancelled"));
