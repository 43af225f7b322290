import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import type { Sheet, Text } from "#features/documents/schema.ts";
import type { MyDues } from "#features/dues/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";
import { messages } from "#messages/index.ts";

/** The receipt of dues that were paid, as it is set for paper. */
export function receiptSheet(dues: MyDues, locale: Locale): Sheet {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "dues" });
  const own = (text: string): Text => ({ text, lang: locale });
  const body = pick(dues.bodyName, locale);
  const fact = (label: string, value: Text) => ({ label: own(label), value });
  return {
    version: 1,
    lang: locale,
    paper: "a4",
    title: own(t("receiptTitle")),
    number: dues.paidHow === "cash" ? dues.receipt : null,
    blocks: [
      {
        kind: "facts",
        items: [
          fact(t("body"), { text: body.text, lang: body.lang }),
          fact(t("year"), own(String(dues.year))),
          fact(t("amount"), own(formatMoney(money(dues.minor, "MAD"), locale))),
          fact(t("paidOn"), own(formatDate(dues.paidOn ?? dues.dueOn, locale))),
          fact(t("paidHow"), own(t(`ways.${dues.paidHow ?? "cash"}`))),
          fact(t("receipt"), own(dues.receipt ?? "")),
          fact(t("decidedOn"), own(formatDate(dues.decidedOn, locale))),
        ],
      },
      { kind: "note", text: own(t("receiptNote")) },
    ],
    foot: [],
  };
}
