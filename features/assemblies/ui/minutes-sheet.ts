import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import type { Meeting, MinutesDto } from "#features/assemblies/schema.ts";
import type { Sheet, Text } from "#features/documents/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** The minutes of a meeting as they are set for paper: signed ones, or a draft that says so. */
export function minutesSheet(meeting: Meeting, minutes: MinutesDto, locale: Locale): Sheet {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "assemblies" });
  const own = (text: string): Text => ({ text, lang: locale });
  const typed = (text: string): Text => ({ text, lang: /\p{Script=Arabic}/u.test(text) ? "ar" : "fr" });
  const body = pick(meeting.bodyName, locale);
  const number = (value: number) => own(formatNumber(value, locale));
  const end = (label: string) => ({ label: own(label), align: "end" as const });
  return {
    version: 1,
    lang: locale,
    paper: "a4",
    title: own(t(`titles.${meeting.kind}`)),
    number: t("version", { n: String(minutes.n) }),
    blocks: [
      {
        kind: "facts",
        items: [
          { label: own(t("body")), value: { text: body.text, lang: body.lang } },
          { label: own(t("heldAt")), value: own(formatDate(meeting.heldAt, locale, "dateTime")) },
          { label: own(t("place")), value: typed(meeting.place) },
          { label: own(t("attended")), value: number(minutes.attended) },
          {
            label: own(t("state")),
            value: own(
              minutes.signedOn
                ? t("signedOn", { day: formatDate(minutes.signedOn, locale) })
                : t("minutesStates.draft"),
            ),
          },
        ],
      },
      ...(minutes.corrects
        ? [{ kind: "note" as const, text: own(t("corrects", { n: String(minutes.corrects) })) }]
        : []),
      { kind: "note", label: own(t("agenda")), text: typed(meeting.agenda) },
      ...(minutes.ar ? [{ kind: "note" as const, text: { text: minutes.ar, lang: "ar" as const } }] : []),
      ...(minutes.fr ? [{ kind: "note" as const, text: { text: minutes.fr, lang: "fr" as const } }] : []),
      ...(minutes.decisions.length > 0
        ? [
            {
              kind: "table" as const,
              columns: [
                { label: own(t("decision")), align: "start" as const, wide: true },
                ...[end(t("inFavour")), end(t("against")), end(t("abstained"))],
              ],
              rows: minutes.decisions.map((one) => [
                typed(one.words),
                ...[number(one.inFavour), number(one.against), number(one.abstained)],
              ]),
              totals: [],
            },
          ]
        : []),
      ...minutes.signatures.map(({ office, name, on }) => ({
        kind: "note" as const,
        label: own(t(`offices.${office}`)),
        text: own(t("signedBy", { name: pick(name, locale).text, day: formatDate(on, locale) })),
      })),
    ],
    foot: meeting.isDemonstration ? [own(t("demonstration"))] : [],
  };
}
