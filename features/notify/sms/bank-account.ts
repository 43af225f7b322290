import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { readBankLetter } from "#features/notify/queries/read-bank-account.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

/** To the phone in the register: somebody asked to be paid on another account, and where that stands. */
export const bankAccountSms: SmsTemplate = async (id) => {
  const letter = await readBankLetter(id);
  const contact = letter && (await smsContactOfArtisan(letter.artisanId));
  return contact ? { ...contact, text: smsWords(contact.locale)(`bankAccount.${letter.state}`) } : null;
};
