import { createTranslator } from "use-intl/core";
import type { MailContent } from "#features/notify/domain/render.ts";
import type { AttachedFile } from "#lib/adapters/mail/port.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** A mail ready to be rendered, and to whom it goes. */
export type Letter = { to: string; locale: Locale; content: MailContent; files?: readonly AttachedFile[] };

/** Reads what a mail needs. Null when the record is gone: the mail is then dropped. */
export type Template = (id: string) => Promise<Letter | null>;

export function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

export function localeOf(value: string): Locale {
  return isLocale(value) ? value : "fr";
}
