import "server-only";
import type { GoodsFacts, ParcelFacts } from "#features/documents/domain/facts.ts";
import type { Block, Cell, Sheet, Text } from "#features/documents/domain/sheet.ts";
import { addressLines, footOf, kilograms, sellerLines } from "#features/documents/ui/layout/parts.ts";
import { code, type Pen, penOf } from "#features/documents/ui/layout/words.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** The post's forms are in French and English, whatever the buyer reads. */
const forms = () => penOf("fr", "en");

/** Goods in both languages of the form. */
function described(title: LocalizedText): Text {
  const [fr, en] = [title.fr?.trim(), title.en?.trim()];
  if (fr && en && fr !== en) return { text: `${fr} / ${en}`, lang: "fr" };
  return fr || en ? { text: fr || en || "", lang: fr ? "fr" : "en" } : { text: title.ar ?? "", lang: "ar" };
}

const orOpen = (value: string | null): Text => code(value || "—");

function categories(pen: Pen, span: number): Cell[] {
  const box = (choose: Parameters<Pen["label"]>[0], box: "ticked" | "open"): Cell => ({
    span,
    label: pen.label(choose),
    box,
  });
  return [
    box((w) => w.customs.sale, "ticked"),
    box((w) => w.customs.gift, "open"),
    box((w) => w.customs.documents, "open"),
    box((w) => w.customs.sample, "open"),
    box((w) => w.customs.returned, "open"),
    box((w) => w.customs.other, "open"),
  ];
}

/** The content of a customs form: each line with weight, value, heading and origin. */
function contents(facts: ParcelFacts, pen: Pen, totals: boolean): Block {
  const { currency } = facts;
  return {
    kind: "table",
    columns: [
      { label: pen.label((w) => w.customs.content), align: "start", wide: true },
      { label: pen.label((w) => w.sheet.quantity), align: "end" },
      { label: pen.label((w) => w.customs.net), align: "end" },
      { label: pen.label((w) => w.customs.value), align: "end" },
      { label: pen.label((w) => w.customs.hs), align: "start" },
      { label: pen.label((w) => w.customs.origin), align: "start" },
    ],
    rows: facts.lines.map((line: GoodsFacts) => [
      described(line.title),
      pen.number(line.quantity),
      kilograms(line.netGrams),
      pen.amount(line.amountMinor, currency),
      orOpen(line.hsHeading),
      code(line.originCountry),
    ]),
    totals: totals
      ? [
          { label: pen.label((w) => w.customs.totalWeight), value: kilograms(facts.netGrams) },
          {
            label: pen.label((w) => w.customs.totalValue),
            value: pen.amount(facts.itemsMinor, currency),
            strong: true,
          },
          ...(currency === "MAD"
            ? []
            : [
                {
                  label: pen.label((w) => w.customs.inDirhams),
                  value: pen.amount(facts.itemsMadMinor, "MAD"),
                },
              ]),
        ]
      : [],
  };
}

const certify = (pen: Pen): Cell => {
  const label = pen.label((w) => w.customs.certify);
  const { other, ...text } = label;
  return { span: 12, lines: other ? [text, other] : [text] };
};

/** The short form (CN 22), on the size of a label. */
export function cn22Sheet(facts: ParcelFacts): Sheet {
  const pen = forms();
  return {
    version: 1,
    lang: "fr",
    paper: "a6",
    title: { ...pen.label((w) => w.customs.title) },
    number: "CN 22",
    blocks: [
      {
        kind: "form",
        cells: [
          { span: 6, label: pen.label((w) => w.customs.operator), lines: [code("Barid Al-Maghrib")] },
          { span: 6, label: pen.label((w) => w.customs.mayOpen), lines: [] },
          ...categories(pen, 6),
        ],
      },
      contents(facts, pen, true),
      {
        kind: "form",
        cells: [
          { span: 6, label: pen.label((w) => w.customs.reference), lines: [code(facts.orderNumber)] },
          { span: 6, label: pen.label((w) => w.sheet.from), lines: [pen.data(facts.maker)] },
          certify(pen),
          { span: 12, label: pen.label((w) => w.customs.sign), lines: [code(" ")] },
        ],
      },
    ],
    foot: facts.seller.isDemonstration ? [pen.say((w) => w.sheet.demonstration)] : [],
  };
}

/** The full form (CN 23). */
export function cn23Sheet(facts: ParcelFacts): Sheet {
  const pen = forms();
  const { currency } = facts;
  const cell = (span: number, choose: Parameters<Pen["label"]>[0], ...lines: Text[]): Cell => ({
    span,
    label: pen.label(choose),
    lines,
  });
  return {
    version: 1,
    lang: "fr",
    paper: "a4",
    title: pen.label((w) => w.customs.title),
    number: "CN 23",
    blocks: [
      {
        kind: "form",
        cells: [
          cell(6, (w) => w.sheet.from, ...senderLines(facts, pen)),
          cell(6, (w) => w.sheet.to, ...addressLines(facts.to, pen)),
          cell(4, (w) => w.customs.reference, code(facts.orderNumber)),
          cell(4, (w) => w.customs.operator, code("Barid Al-Maghrib")),
          cell(4, (w) => w.customs.mayOpen),
        ],
      },
      contents(facts, pen, true),
      {
        kind: "form",
        cells: [
          cell(6, (w) => w.customs.grossWeight, code(" ")),
          cell(6, (w) => w.customs.postage, pen.amount(facts.shippingMinor, currency)),
          ...categories(pen, 4),
          cell(4, (w) => w.customs.licence, code("—")),
          cell(4, (w) => w.customs.certificate, code("—")),
          cell(4, (w) => w.customs.invoiceNo, orOpen(facts.invoiceNumber)),
          cell(
            12,
            (w) => w.customs.comments,
            pen.say((w) => w.customs.originStatement),
            terms(facts, pen),
          ),
          certify(pen),
          cell(6, (w) => w.customs.office, code(" ")),
          cell(6, (w) => w.customs.sign, code(" ")),
        ],
      },
    ],
    foot: footOf(facts.seller.isDemonstration, pen),
  };
}

const senderLines = (facts: ParcelFacts, pen: Pen): Text[] => [
  pen.data(facts.maker),
  ...(facts.seller.address ? [code(facts.seller.address)] : []),
  pen.data(facts.seller.town),
  code("MAROC / MOROCCO"),
];

/** Who pays to enter the country: paid with the order, or left to the addressee. */
const terms = (facts: ParcelFacts, pen: Pen): Text =>
  pen.say((w) => (facts.dutiesMinor > 0 ? w.customs.DDP : w.customs.DAP));

/** The commercial invoice that goes with a parcel abroad: values in the currency paid and in dirhams. */
export function commercialInvoiceSheet(facts: ParcelFacts, issuedAt: string): Sheet {
  const pen = forms();
  const { currency } = facts;
  const abroad = currency !== "MAD";
  return {
    version: 1,
    lang: "fr",
    paper: "a4",
    title: pen.label((w) => w.kind.commercial_invoice),
    number: facts.invoiceNumber,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.order), value: code(facts.orderNumber) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          { label: pen.label((w) => w.customs.invoiceNo), value: orOpen(facts.invoiceNumber) },
          { label: pen.label((w) => w.customs.incoterm), value: terms(facts, pen) },
        ],
      },
      {
        kind: "parties",
        parties: [
          { label: pen.label((w) => w.sheet.from), lines: sellerLines(facts.seller, pen) },
          { label: pen.label((w) => w.sheet.to), lines: addressLines(facts.to, pen) },
        ],
      },
      {
        kind: "table",
        columns: [
          { label: pen.label((w) => w.customs.content), align: "start", wide: true },
          { label: pen.label((w) => w.customs.hs), align: "start" },
          { label: pen.label((w) => w.customs.origin), align: "start" },
          { label: pen.label((w) => w.sheet.quantity), align: "end" },
          { label: pen.label((w) => w.customs.net), align: "end" },
          { label: pen.label((w) => w.sheet.unitPrice), align: "end" },
          { label: pen.label((w) => w.customs.value), align: "end" },
          ...(abroad ? [{ label: pen.label((w) => w.customs.inDirhams), align: "end" as const }] : []),
        ],
        rows: facts.lines.map((line) => [
          described(line.title),
          orOpen(line.hsHeading),
          code(line.originCountry),
          pen.number(line.quantity),
          kilograms(line.netGrams),
          pen.amount(line.unitMinor, currency),
          pen.amount(line.amountMinor, currency),
          ...(abroad ? [pen.amount(line.amountMadMinor, "MAD")] : []),
        ]),
        totals: [
          { label: pen.label((w) => w.customs.totalWeight), value: kilograms(facts.netGrams) },
          { label: pen.label((w) => w.sheet.goods), value: pen.amount(facts.itemsMinor, currency) },
          { label: pen.label((w) => w.customs.postage), value: pen.amount(facts.shippingMinor, currency) },
          ...(facts.dutiesMinor > 0
            ? [{ label: pen.label((w) => w.sheet.duties), value: pen.amount(facts.dutiesMinor, currency) }]
            : []),
          {
            label: pen.label((w) => w.customs.totalValue),
            value: pen.amount(facts.totalMinor, currency),
            strong: true,
          },
          ...(abroad
            ? [
                {
                  label: pen.label((w) => w.customs.inDirhams),
                  value: pen.amount(facts.itemsMadMinor, "MAD"),
                },
              ]
            : []),
        ],
      },
      { kind: "note", text: pen.say((w) => w.customs.originStatement) },
      { kind: "note", text: pen.say((w) => w.customs.export) },
      { kind: "sign", label: pen.label((w) => w.customs.sign) },
    ],
    foot: footOf(facts.seller.isDemonstration, pen),
  };
}
