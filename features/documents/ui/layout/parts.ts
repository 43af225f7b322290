import "server-only";
import { formatNumber } from "#components/format/number.ts";
import type { AddressFacts, GoodsFacts, SellerFacts } from "#features/documents/domain/facts.ts";
import type { Block, Text, Total } from "#features/documents/domain/sheet.ts";
import { code, type Pen } from "#features/documents/ui/layout/words.ts";
import type { Currency } from "#lib/money/money.ts";

/** What somebody typed, in the direction of its first letters. */
export function typedText(text: string): Text {
  return { text, lang: /^[^\p{L}]*\p{Script=Arabic}/u.test(text) ? "ar" : "fr" };
}

/** An address as an envelope carries it; abroad its country stands last, in capitals, in French as the post wants it. */
export function addressLines(to: AddressFacts, pen: Pen): Text[] {
  const country = pen.country(to.country);
  return [
    typedText(to.name),
    ...to.lines.map(typedText),
    { text: to.country === "MA" ? country : country.toLocaleUpperCase(pen.lang), lang: pen.lang },
    code(to.phone),
  ].filter(({ text }) => text !== "");
}

/** Who sells, with every identifier the law asks for: what nobody has recorded is said to be missing. */
export function sellerLines(seller: SellerFacts, pen: Pen): Text[] {
  const missing = pen.say((w) => w.legal.missing).text;
  const line = (name: string, value: string | null): Text => ({
    // Isolated, so that digits keep their order beside Arabic words.
    text: `${name}${pen.lang === "fr" ? "\u00a0: " : ": "}\u2068${value || missing}\u2069`,
    lang: pen.lang,
  });
  const say = (choose: Parameters<Pen["say"]>[0]) => pen.say(choose).text;
  const { form } = seller;
  return [
    typedText(seller.name),
    pen.data(seller.town),
    line(
      say((w) => w.legal.form),
      form && say((w) => w.form[form]),
    ),
    line(
      say((w) => w.legal.address),
      seller.address,
    ),
    line(
      say((w) => w.legal.ice),
      seller.ice,
    ),
    line(
      say((w) => w.legal.taxId),
      seller.taxId,
    ),
    line(
      say((w) => w.legal.register),
      seller.register,
    ),
  ].filter(({ text }) => text !== "");
}

/** What a seller's invoice must say of value added tax for a sale into a country. */
export function taxMention(seller: SellerFacts, country: string, pen: Pen): Text {
  if (seller.vatRegime === null) return pen.say((w) => w.legal.vatMissing);
  if (country !== "MA" && seller.vatRegime === "liable") {
    return seller.exportMention ? pen.data(seller.exportMention) : pen.say((w) => w.legal.exportMissing);
  }
  const { vatRegime } = seller;
  return seller.vatMention ? pen.data(seller.vatMention) : pen.say((w) => w.regime[vatRegime]);
}

/** Goods with unit price and amount. */
export function goodsTable(
  lines: readonly GoodsFacts[],
  currency: Currency,
  totals: readonly Total[],
  pen: Pen,
): Block {
  return {
    kind: "table",
    columns: [
      { label: pen.label((w) => w.sheet.item), align: "start", wide: true },
      { label: pen.label((w) => w.sheet.quantity), align: "end" },
      { label: pen.label((w) => w.sheet.unitPrice), align: "end" },
      { label: pen.label((w) => w.sheet.amount), align: "end" },
    ],
    rows: lines.map((line) => [
      pen.data(line.title),
      pen.number(line.quantity),
      pen.amount(line.unitMinor, currency),
      pen.amount(line.amountMinor, currency),
    ]),
    totals,
  };
}

/** Kilograms with three decimals, as customs forms are filled in. */
export const kilograms = (grams: number): Text =>
  code(formatNumber(grams / 1000, "fr", { minimumFractionDigits: 3, maximumFractionDigits: 3 }));

/** The last lines of a paper: through whom it was sold, and what demonstration data says of itself. */
export function footOf(isDemonstration: boolean, pen: Pen): Text[] {
  return [
    pen.say((w) => w.sheet.soldThrough),
    ...(isDemonstration ? [pen.say((w) => w.sheet.demonstration)] : []),
  ];
}
