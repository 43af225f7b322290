import "server-only";
import nodemailer from "nodemailer";
import { MailboxRefused, type MailSender } from "#lib/adapters/mail/port.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string };

/**
 * True where the server has looked at the address and knows no such mailbox (550, 551, 553 to RCPT). A password that is wrong
 * (535), a sender or text it does not like (554) or a policy of its own (5.7.x) would be the same for everybody.
 */
function concernsMailbox({ code, command, responseCode = 0, response = "" }: SmtpError): boolean {
  if (code !== "EENVELOPE" || command === "MAIL FROM") return false;
  return [550, 551, 553].includes(responseCode) && !/^\d{3}[ -]5\.7\./.test(response);
}

/** Sends through the SMTP server at `smtpUrl`, as `from`. */
export function smtpSender(smtpUrl: string, from: string): MailSender {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ to, subject, text, html, lang, messageId, files = [], leaveUrl }) {
      try {
        const headers = {
          "Content-Language": lang,
          "Auto-Submitted": "auto-generated",
          ...(leaveUrl
            ? {
                "List-Unsubscribe": `<${leaveUrl}>`,
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
              }
            : {}),
        };
        const attachments = files.map(({ name, mediaType, bytes }) => ({
          filename: name,
          contentType: mediaType,
          content: Buffer.from(bytes),
        }));
        await transport.sendMail({ from, to, subject, text, html, messageId, headers, attachments });
      } catch (error) {
        const code = (error as SmtpError).responseCode ?? 0;
        // The server's answer may repeat the address, so it stays in `cause` and out of the message.
        if (concernsMailbox(error as SmtpError)) throw new MailboxRefused(`not taken (${code})`, error);
        throw new AdapterError("mail", `not sent (${code})`, { retry: code < 500, cause: error });
      }
    },
  };
}
