import "server-only";
import { type SmsTemplate, smsWords } from "#features/notify/domain/sms.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { codeForMessage } from "#features/team/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** A workshop's name in a short message: the rest of it would cost a second part. */
const nameLength = 30;

/** To the phone of somebody invited into a workshop: the code, and where it is typed. */
export const teamInvitationSms: SmsTemplate = async (id) => {
  if (!isId("workshopInvitation", id)) return null;
  const read = await codeForMessage({ actor: systemActor("sms.send") }, { invitationId: id });
  if (!read.ok) return null;
  const { to, code } = read.value;
  const locale = localeOf(read.value.locale);
  const workshop = pick(read.value.workshop, locale).text.slice(0, nameLength);
  const site = `${new URL(env().CANONICAL_ORIGIN).host}/${locale}/join`;
  return { to, locale, text: smsWords(locale)("teamInvitation", { workshop, code, site }) };
};
