export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Language of the mail, for its Content-Language header. */
  lang: string;
  /** The same for the same mail, so that a mailbox can fold a mail that was sent twice. */
  messageId: string;
};

/** Sends mail. Throws AdapterError; `retry` is false when the server refused the mail for good (5xx). */
export type MailSender = { send(mail: Mail): Promise<void> };
