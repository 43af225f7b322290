import "server-only";
import { frame } from "#components/plain/frame.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

type LeavePage = { locale: Locale; path: string; what: "newsletter" | "weekly"; done: boolean };

/** The page that ends a mail somebody gets: asks once, then says that it is done. Made without a script, for whoever has the link. */
export function leavePage({ locale, path, what, done }: LeavePage): PlainPage {
  const words = messages[locale].newsletter.leave;
  const title = done ? words.doneTitle : words[what].title;
  const body = done
    ? html`<h1>${title}</h1><p role="status">${words.doneText}</p><p><a href="/${locale}">${words.home}</a></p>`
    : html`<h1>${title}</h1><p>${words[what].text}</p>
<form method="post" action="${path}?lang=${locale}"><button>${words.submit}</button></form>`;
  return frame({ locale, title, path, body });
}

/** The footer's form was not sent from a page of ours: says so, and leads to the page where it can be asked again. */
export function refusalPage(locale: Locale): PlainPage {
  const { refused, title } = messages[locale].newsletter;
  const body = html`<h1>${refused.title}</h1><p>${refused.text}</p><p><a href="/${locale}/newsletter">${title}</a></p>`;
  return frame({ locale, title: refused.title, path: `/${locale}/newsletter`, body });
}
