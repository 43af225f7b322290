import "server-only";
import { formatWeight } from "#components/format/number.ts";
import type { ParcelFacts } from "#features/documents/domain/facts.ts";
import type { Sheet, Text } from "#features/documents/domain/sheet.ts";
import { addressLines, footOf, typedText } from "#features/documents/ui/layout/parts.ts";
import { code, penOf } from "#features/documents/ui/layout/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What lies in a parcel, without a word of money: for who packs it, who checks it and who opens it. */
export function packingSlipSheet(facts: ParcelFacts, issuedAt: string, lang: Locale): Sheet {
  const pen = penOf(lang);
  return {
    version: 1,
    lang,
    paper: "a4",
    title: pen.label((w) => w.kind.packing_slip),
    number: facts.orderNumber,
    blocks: [
      {
        kind: "facts",
        items: [
          { label: pen.label((w) => w.sheet.order), value: code(facts.orderNumber) },
          { label: pen.label((w) => w.sheet.orderedOn), value: pen.date(facts.orderedAt) },
          { label: pen.label((w) => w.sheet.issuedOn), value: pen.date(issuedAt) },
          {
            label: pen.label((w) => w.sheet.weight),
            value: { text: formatWeight(facts.netGrams, lang), lang },
          },
        ],
      },
      {
        kind: "parties",
        parties: [
          {
            label: pen.label((w) => w.sheet.maker),
            lines: [pen.data(facts.maker), pen.data(facts.seller.town)],
          },
          { label: pen.label((w) => w.sheet.deliverTo), lines: addressLines(facts.to, pen) },
        ],
      },
      {
        kind: "table",
        columns: [
          { label: pen.label((w) => w.sheet.reference), align: "start" },
          { label: pen.label((w) => w.sheet.item), align: "start", wide: true },
          { label: pen.label((w) => w.sheet.quantity), align: "end" },
        ],
        rows: facts.lines.map((line) => [code(line.sku), pen.data(line.title), pen.number(line.quantity)]),
        totals: [],
      },
      { kind: "sign", label: pen.label((w) => w.sheet.checked) },
    ],
    foot: footOf(facts.seller.isDemonstration, pen),
  };
}

/** The address on a parcel, A6, with the order's number as a code for the hub's scanner. */
export function labelSheet(facts: ParcelFacts): Sheet {
  const abroad = facts.to.country !== "MA";
  const pen = penOf("fr", abroad ? "en" : "ar");
  // An address in Arabic stands on its own side, its country with it.
  const isArabic = !abroad && typedText(facts.to.name).lang === "ar";
  const cash: Text[] =
    facts.method === "cash_on_delivery"
      ? [
          {
            text: `${pen.say((w) => w.sheet.cashToCollect).text}\u00a0: ${pen.amount(facts.totalMinor, facts.currency).text}`,
            lang: "fr",
          },
        ]
      : [];
  return {
    version: 1,
    lang: "fr",
    paper: "a6",
    title: pen.label((w) => w.kind.label),
    number: null,
    blocks: [
      {
        kind: "parcel",
        from: [
          pen.data(facts.maker),
          pen.data(facts.seller.town),
          code(abroad ? "MAROC / MOROCCO" : "Maroc"),
        ],
        to: addressLines(facts.to, isArabic ? penOf("ar") : pen),
        code: facts.orderNumber,
        marks: [
          ...(facts.isExpress ? [pen.say((w) => w.sheet.express)] : []),
          { text: formatWeight(facts.netGrams, "fr"), lang: "fr" },
          ...cash,
        ],
      },
    ],
    foot: facts.seller.isDemonstration ? [pen.say((w) => w.sheet.demonstration)] : [],
  };
}
