import "server-only";
import nodemailer from "nodemailer";
import type { MailSender } from "#lib/adapters/mail/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

/** Sends through the SMTP server at `smtpUrl`, as `from`. */
export function smtpSender(smtpUrl: string, from: string): MailSender {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ to, subject, text, html, lang, messageId }) {
      try {
        const headers = { "Content-Language": lang, "Auto-Submitted": "auto-generated" };
        await transport.sendMail({ from, to, subject, text, html, messageId, headers });
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode ?? 0;
        // The server's answer may repeat the address, so it stays in `cause` and out of the message.
        throw new AdapterError("mail", `not sent (${code})`, { retry: code < 500, cause: error });
      }
    },
  };
}
