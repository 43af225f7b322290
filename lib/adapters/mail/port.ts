import { AdapterError } from "#lib/kernel/errors.ts";

/** A file that goes with a mail. Its name holds nothing of a person: mail programs show it in lists. */
export type AttachedFile = { name: string; mediaType: string; bytes: Uint8Array };

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Language of the mail, for its Content-Language header. */
  lang: string;
  /** The same for the same mail, so that a mailbox can fold a mail that was sent twice. */
  messageId: string;
  files?: readonly AttachedFile[];
  /** Where a mail that somebody asked for is ended with one click (RFC 8058). Answers a POST without a session. */
  leaveUrl?: string;
};

/** The server takes nothing for this one address, now or later: there is no such mailbox. It has nothing against us. */
export class MailboxRefused extends AdapterError {
  constructor(message: string, cause: unknown) {
    super("mail", message, { retry: false, cause });
    this.name = "MailboxRefused";
  }
}

/**
 * Sends mail. Throws MailboxRefused where the address is the reason, else AdapterError; `retry` is false when the server
 * refused the mail for good (5xx).
 */
export type MailSender = { send(mail: Mail): Promise<void> };
