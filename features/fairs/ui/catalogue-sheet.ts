import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import type { Sheet, Text } from "#features/documents/schema.ts";
import type { FairPage } from "#features/fairs/queries/public-fairs.ts";
import { metres } from "#features/fairs/ui/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** The catalogue of a fair on paper: exhibitor by exhibitor, each piece with a code that leads to its verify page. */
export function catalogueSheet(fair: FairPage, locale: Locale, origin: string): Sheet {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "fairs" });
  const own = (text: string): Text => ({ text, lang: locale });
  const said = (value: LocalizedText): Text => {
    const { text, lang } = pick(value, locale);
    return { text, lang };
  };
  const fact = (label: string, value: Text) => ({ label: own(label), value });
  const days = t("days", { from: formatDate(fair.startsOn, locale), to: formatDate(fair.endsOn, locale) });
  return {
    version: 1,
    lang: locale,
    paper: "a4",
    title: { ...said(fair.title), other: own(t("paper.title")) },
    number: null,
    blocks: [
      {
        kind: "facts",
        items: [
          fact(t("when"), own(days)),
          fact(t("where"), own(`${pick(fair.place, locale).text}, ${pick(fair.town, locale).text}`)),
          fact(t("hours"), said(fair.hours)),
        ],
      },
      ...fair.exhibitors.flatMap(({ name, stand, pieces }) => [
        {
          kind: "note" as const,
          label: own(`${t("standNumber", { number: stand.number })} · ${t("size", metres(stand, locale))}`),
          text: said(name),
        },
        {
          kind: "entries" as const,
          items: pieces.map((piece) => ({
            code: `${origin}/P/${piece.serial}`.toUpperCase(),
            title: said(piece.title),
            lines: [own(piece.serial), said(piece.craft.name), own(formatMoney(piece.price, locale))],
          })),
        },
      ]),
    ],
    foot: [own(t("paper.foot")), ...(fair.isDemonstration ? [own(t("paper.demonstration"))] : [])],
  };
}
