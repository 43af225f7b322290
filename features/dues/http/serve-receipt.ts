import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { pdfOf } from "#features/documents/index.ts";
import type { Sheet, Text } from "#features/documents/schema.ts";
import { myDues } from "#features/dues/queries/my-dues.ts";
import type { MyDues } from "#features/dues/schema.ts";
import { missingPaper, privatePdf } from "#lib/http/private-pdf.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { money } from "#lib/money/money.ts";
import { messages } from "#messages/index.ts";

/** The receipt of dues that were paid, for whoever paid them; 404 for anything else. */
export async function serveReceipt(context: Context, duesId: string, locale: Locale): Promise<Response> {
  if (!isId("dues", duesId)) return missingPaper();
  const found = await myDues(context, { duesId });
  const [dues] = found.ok ? found.value.dues : [];
  if (dues?.state !== "paid") return missingPaper();
  const pdf = pdfOf(receiptSheet(dues, locale), `${dues.paidOn ?? dues.dueOn}T12:00:00Z`);
  return privatePdf(pdf, `dues-${String(dues.year)}-${dues.id.slice(-8)}.pdf`);
}

function receiptSheet(dues: MyDues, locale: Locale): Sheet {
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
