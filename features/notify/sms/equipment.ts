import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readEquipmentLetter } from "#features/notify/queries/read-equipment-letter.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";

/** To a maker: a tool is offered, and until when to answer. What it is stands on the page: others may read the screen. */
export const equipmentOfferedSms: SmsTemplate = async (id) => {
  const facts = await readEquipmentLetter(id);
  if (facts?.state !== "offered" || !facts.answerBy) return null;
  const contact = await smsContactOfArtisan(facts.artisanId);
  if (!contact) return null;
  const date = smsDate(facts.answerBy);
  return { ...contact, text: smsWords(contact.locale)("equipment.offered", { date }) };
};

/** What is said of something that was given while it stands so. */
function ofAward(state: "ready" | "given_up", words: "ready" | "ended"): SmsTemplate {
  return async (id) => {
    const facts = await readEquipmentLetter(id);
    const contact = facts?.awardState === state ? await smsContactOfArtisan(facts.artisanId) : null;
    return contact && { ...contact, text: smsWords(contact.locale)(`equipment.${words}`) };
  };
}

/** To a maker: what they accepted has come to the chamber. */
export const equipmentReadySms = ofAward("ready", "ready");

/** To a maker: the chamber ended what they accepted. The reason stands in the mail and on the page. */
export const equipmentEndedSms = ofAward("given_up", "ended");
