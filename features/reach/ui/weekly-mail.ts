import "server-only";
import { formatNumber } from "#components/format/number.ts";
import { localeOf, mailWords, renderHtml, renderText } from "#features/notify/index.ts";
import type { WeeklyReader } from "#features/reach/queries/weekly-readers.ts";
import type { Reach } from "#features/reach/schema.ts";
import { weeklyTicket } from "#features/reach/weekly-ticket.ts";
import type { Mail } from "#lib/adapters/mail/port.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Somebody's week as a mail in their language, with the address that ends it. */
export function weeklyMail(reader: WeeklyReader, told: readonly Reach[], day: string): Mail {
  const locale = localeOf(reader.locale);
  const t = mailWords(locale);
  const { CANONICAL_ORIGIN: origin } = env();
  const leaveUrl = `${origin}/leave/${weeklyTicket(reader.userId)}`;
  const place = reader.artisanId ? "studio/visits" : "office/reach";
  const content = {
    subject: t("weekly.subject"),
    heading: t("weekly.heading"),
    blocks: [
      ...told.flatMap((reach) => [
        { kind: "paragraph" as const, text: pick(reach.of, locale).text },
        { kind: "rows" as const, rows: rowsOf(reach, locale) },
      ]),
      { kind: "link" as const, label: t("weekly.more"), href: `${origin}/${locale}/${place}` },
      { kind: "link" as const, label: t("weekly.leave"), href: `${leaveUrl}?lang=${locale}` },
    ],
    footer: t("footer"),
  };
  return {
    ...{ to: reader.email, subject: content.subject, lang: locale, leaveUrl },
    ...{ text: renderText(content), html: renderHtml(content, locale) },
    messageId: `<weekly.${reader.userId}.${day}@${new URL(origin).hostname}>`,
  };
}

function rowsOf(reach: Reach, locale: Locale): [string, string][] {
  const t = mailWords(locale);
  const figure = (value: number) => formatNumber(value, locale);
  const [best] = reach.things;
  return [
    [t("weekly.views"), figure(reach.views)],
    [t("weekly.visits"), figure(reach.visits)],
    [t("weekly.adds"), figure(reach.adds)],
    [t("weekly.sold"), figure(reach.sold)],
    ...(best && best.views > 0
      ? [[t("weekly.best"), pick(best.title, locale).text] as [string, string]]
      : []),
  ];
}
