import "server-only";
import { smtpSender } from "#lib/adapters/mail/live.ts";
import type { MailSender } from "#lib/adapters/mail/port.ts";
import { env } from "#lib/env.ts";

let sender: MailSender | undefined;

/** The mail sender of this process. */
export function mail(): MailSender {
  sender ??= smtpSender(env().SMTP_URL, env().MAIL_FROM);
  return sender;
}
