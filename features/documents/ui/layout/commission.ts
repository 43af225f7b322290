import "server-only";
import { formatDate } from "#components/format/date.ts";
import type { CommissionFacts } from "#features/documents/domain/facts.ts";
import type { Sheet, Text } from "#features/documents/domain/sheet.ts";
import type { Issued } from "#features/documents/ui/layout/invoice.ts";
import { footOf, sellerLines, taxMention } from "#features/documents/ui/layout/parts.ts";
import { code, penOf } from "#features/documents/ui/layout/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The platform's invoice to a maker for a month's commission, or its credit note when more went back than came in. */
export function commissionSheet(facts: CommissionFacts, { number, issuedAt }: Issued, lang: Locale): Sheet {
  const pen = penOf(lang);
  const isCredit = facts.commissionMadMinor + facts.vatMadMinor < 0;
  const sign = isCredit ? -1 : 1;
  const amount = (minor: number): Text => pen.amount(sign * minor, "MAD");
  return {
    version: 1,
    lang,
    paper: "a4",
    title: pen.label((w) => (isCredit ? w.kind.commission_credit : w.kind.commission_invoice)),
    number,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.number), value: code(number) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          {
            label: pen.label((w) => w.sheet.month),
            value: { text: formatDate(`${facts.month}-15T12:00:00Z`, lang, "month"), lang },
          },
        ],
      },
      {
        kind: "parties",
        parties: [
          { label: pen.label((w) => w.sheet.seller), lines: sellerLines(facts.seller, pen) },
          { label: pen.label((w) => w.sheet.client), lines: sellerLines(facts.client, pen) },
        ],
      },
      {
        kind: "table",
        columns: [
          { label: pen.label((w) => w.sheet.order), align: "start", wide: true },
          { label: pen.label((w) => w.sheet.operation), align: "start" },
          { label: pen.label((w) => w.sheet.commission), align: "end" },
          { label: pen.label((w) => w.sheet.vat), align: "end" },
        ],
        rows: facts.lines.map((line) => [
          code(line.orderNumber),
          pen.say((w) => (line.isRefund ? w.sheet.refund : w.sheet.sale)),
          amount(line.commissionMadMinor),
          amount(line.vatMadMinor),
        ]),
        totals: [
          { label: pen.label((w) => w.sheet.commission), value: amount(facts.commissionMadMinor) },
          { label: pen.label((w) => w.sheet.vat), value: amount(facts.vatMadMinor) },
          {
            label: pen.label((w) => (isCredit ? w.sheet.credited : w.sheet.totalDue)),
            value: amount(facts.commissionMadMinor + facts.vatMadMinor),
            strong: true,
          },
        ],
      },
      { kind: "note", text: taxMention(facts.seller, "MA", pen) },
    ],
    foot: facts.client.isDemonstration ? footOf(true, pen).slice(1) : [],
  };
}
