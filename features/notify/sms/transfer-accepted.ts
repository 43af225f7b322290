import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import {
  type SmsContact,
  smsContactOfApplication,
  smsContactOfArtisan,
} from "#features/notify/queries/read-sms-contact.ts";
import { readTransfer } from "#features/notify/queries/read-transfer.ts";

/** To the person's phone: another chamber keeps them now. Which one stands in the mail and on their page. */
export const transferAcceptedSms: SmsTemplate = async (id) => {
  const letter = await readTransfer(id);
  let contact: SmsContact | null = null;
  if (letter?.applicationId) contact = await smsContactOfApplication(letter.applicationId);
  else if (letter?.artisanId) contact = await smsContactOfArtisan(letter.artisanId);
  if (!contact) return null;
  const { to, locale } = contact;
  const what = letter?.applicationId ? "file" : "maker";
  return { to, locale, text: smsWords(locale)(`transferAccepted.${what}`) };
};
