import "server-only";
import { type SmsTemplate, smsDate, smsWords } from "#features/notify/domain/sms.ts";
import { readOrderForArtisan } from "#features/notify/queries/read-letter-facts.ts";
import { smsContactOfArtisan } from "#features/notify/queries/read-sms-contact.ts";
import { reminderOf, reminds } from "#features/notify/templates/order-maker.ts";
import type { Id } from "#lib/ids/ids.ts";

/** To the maker's phone: a deadline of an order comes near, or has passed. */
export const orderReminderSms: SmsTemplate = async (id) => {
  const about = reminderOf(id);
  const letter = about && (await readOrderForArtisan(about.orderId));
  if (!letter || !reminds(about.kind, letter.order.state)) return null;
  const { order } = letter;
  const contact = await smsContactOfArtisan(order.artisanId as Id<"artisan">);
  if (!contact) return null;
  const by = about.kind.startsWith("accept") ? order.acceptBy : order.shipBy;
  const date = smsDate(new Date(by ?? order.createdAt));
  const text = smsWords(contact.locale)(`orderReminder.${about.kind}`, { number: order.number, date });
  return { ...contact, text };
};
