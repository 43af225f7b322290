import "server-only";
import { taxWithin } from "#features/documents/domain/amounts.ts";
import type { CreditNoteFacts, InvoiceFacts } from "#features/documents/domain/facts.ts";
import type { Block, Sheet, Total } from "#features/documents/domain/sheet.ts";
import {
  addressLines,
  footOf,
  goodsTable,
  sellerLines,
  taxMention,
} from "#features/documents/ui/layout/parts.ts";
import { code, type Pen, penOf } from "#features/documents/ui/layout/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Issued = { number: string; issuedAt: string };

/** A seller's invoice for what was sent: bilingual, amounts in the currency paid and their worth in dirhams. */
export function invoiceSheet(facts: InvoiceFacts, { number, issuedAt }: Issued, lang: Locale): Sheet {
  const pen = penOf(lang);
  const { seller, currency } = facts;
  return {
    version: 1,
    lang,
    paper: "a4",
    title: pen.label((w) => w.kind.invoice),
    number,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.number), value: code(number) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          { label: pen.label((w) => w.sheet.order), value: code(facts.orderNumber) },
          { label: pen.label((w) => w.sheet.orderedOn), value: pen.date(facts.orderedAt) },
          { label: pen.label((w) => w.sheet.payment), value: pen.say((w) => w.method[facts.method]) },
        ],
      },
      partiesOf(facts, pen),
      goodsTable(facts.lines, currency, invoiceTotals(facts, pen), pen),
      { kind: "note", text: taxMention(seller, facts.to.country, pen) },
    ],
    foot: footOf(seller.isDemonstration, pen),
  };
}

function partiesOf(facts: Pick<InvoiceFacts, "seller" | "to" | "email">, pen: Pen): Block {
  return {
    kind: "parties",
    parties: [
      { label: pen.label((w) => w.sheet.seller), lines: sellerLines(facts.seller, pen) },
      {
        label: pen.label((w) => w.sheet.buyer),
        lines: [...addressLines(facts.to, pen), code(facts.email)],
      },
    ],
  };
}

function invoiceTotals(facts: InvoiceFacts, pen: Pen): Total[] {
  const { currency, seller } = facts;
  const goodsMinor = facts.totalMinor - facts.shippingMinor - facts.dutiesMinor;
  const tax = taxWithin(seller, { amountMinor: facts.totalMinor, currency, country: facts.to.country });
  const row = (choose: Parameters<Pen["label"]>[0], minor: number, strong = false): Total => ({
    label: pen.label(choose),
    value: pen.amount(minor, currency),
    ...(strong ? { strong } : {}),
  });
  return [
    row((w) => w.sheet.goods, goodsMinor),
    row((w) => w.sheet.shipping, facts.shippingMinor),
    ...(facts.dutiesMinor > 0 ? [row((w) => w.sheet.duties, facts.dutiesMinor)] : []),
    ...(tax ? [row((w) => w.sheet.net, tax.netMinor), row((w) => w.sheet.vat, tax.taxMinor)] : []),
    row((w) => (tax ? w.sheet.totalDue : w.sheet.total), facts.totalMinor, true),
    ...inDirhams(facts, pen),
  ];
}

/** What an amount in another currency counts in dirhams, and at which rate. */
function inDirhams(facts: InvoiceFacts, pen: Pen): Total[] {
  if (facts.currency === "MAD") return [];
  const rate = facts.perDirham && code(`1 MAD = ${Number(facts.perDirham)} ${facts.currency}`);
  return [
    { label: pen.label((w) => w.sheet.inDirhams), value: pen.amount(facts.totalMadMinor, "MAD") },
    ...(rate ? [{ label: pen.label((w) => w.sheet.rate), value: rate }] : []),
  ];
}

/** What of an invoice went back to its buyer. */
export function creditNoteSheet(facts: CreditNoteFacts, { number, issuedAt }: Issued, lang: Locale): Sheet {
  const pen = penOf(lang);
  const { currency } = facts;
  return {
    version: 1,
    lang,
    paper: "a4",
    title: pen.label((w) => w.kind.credit_note),
    number,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.number), value: code(number) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          { label: pen.label((w) => w.sheet.invoice), value: code(facts.invoiceNumber) },
          { label: pen.label((w) => w.sheet.invoicedOn), value: pen.date(facts.invoicedAt) },
          { label: pen.label((w) => w.sheet.order), value: code(facts.orderNumber) },
        ],
      },
      partiesOf(facts, pen),
      {
        kind: "table",
        columns: [
          { label: pen.label((w) => w.sheet.item), align: "start", wide: true },
          { label: pen.label((w) => w.sheet.quantity), align: "end" },
          { label: pen.label((w) => w.sheet.amount), align: "end" },
        ],
        rows: facts.lines.map((line) => [
          line.title
            ? pen.data(line.title)
            : pen.say((w) => (line.part === "duties" ? w.sheet.duties : w.sheet.shipping)),
          line.quantity > 0 ? pen.number(line.quantity) : code("—"),
          pen.amount(line.amountMinor, currency),
        ]),
        totals: [
          ...creditTax(facts, pen),
          {
            label: pen.label((w) => w.sheet.credited),
            value: pen.amount(facts.totalMinor, currency),
            strong: true,
          },
          ...(currency === "MAD"
            ? []
            : [
                { label: pen.label((w) => w.sheet.inDirhams), value: pen.amount(facts.totalMadMinor, "MAD") },
              ]),
        ],
      },
      { kind: "note", text: taxMention(facts.seller, facts.to.country, pen) },
    ],
    foot: footOf(facts.seller.isDemonstration, pen),
  };
}

function creditTax(facts: CreditNoteFacts, pen: Pen): Total[] {
  const { currency } = facts;
  const tax = taxWithin(facts.seller, {
    amountMinor: facts.totalMinor,
    currency,
    country: facts.to.country,
  });
  if (!tax) return [];
  return [
    { label: pen.label((w) => w.sheet.net), value: pen.amount(tax.netMinor, currency) },
    { label: pen.label((w) => w.sheet.vat), value: pen.amount(tax.taxMinor, currency) },
  ];
}
