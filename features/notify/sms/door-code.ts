import "server-only";
import { doorCodeForSms } from "#features/checkout/index.ts";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** To a buyer who wants to pay at the door: the code that says yes. Null once it was sent, used or has run out. */
export const doorCodeSms: SmsTemplate = async (id) => {
  if (!isId("codConfirmation", id)) return null;
  const read = await doorCodeForSms({ actor: systemActor("sms.send") }, { id });
  if (!read.ok) return null;
  const { to, number, code } = read.value;
  const locale = localeOf(read.value.locale);
  return { to, locale, text: smsWords(locale)("doorCode", { code, number }) };
};
