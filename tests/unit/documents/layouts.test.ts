import { execFileSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Sheet, Text } from "#features/documents/domain/sheet.ts";
import { commissionSheet } from "#features/documents/ui/layout/commission.ts";
import { confirmationSheet } from "#features/documents/ui/layout/confirmation.ts";
import { cn22Sheet, cn23Sheet, commercialInvoiceSheet } from "#features/documents/ui/layout/customs.ts";
import { creditNoteSheet, invoiceSheet } from "#features/documents/ui/layout/invoice.ts";
import { labelSheet, packingSlipSheet } from "#features/documents/ui/layout/parcel.ts";
import { documentPage } from "#features/documents/ui/print/page.ts";
import { labelsPdf, pdfOf } from "#features/documents/ui/print/pdf.ts";
import { locales } from "#lib/i18n/locales.ts";
import * as facts from "#tests/factories/documents.ts";

const at = "2026-11-26T09:00:00.000Z";
const numbered = (number: string) => ({ number, issuedAt: at });

/** Every kind in every language it is issued in. */
const sheets: readonly (readonly [string, Sheet])[] = [
  ...locales.flatMap((lang) => [
    [
      `invoice in dirhams, ${lang}`,
      invoiceSheet(facts.invoiceFacts(), numbered("F-2026-000012"), lang),
    ] as const,
    [
      `invoice in euros, ${lang}`,
      invoiceSheet(facts.invoiceFactsAbroad(), numbered("F-2026-000013"), lang),
    ] as const,
    [
      `credit note, ${lang}`,
      creditNoteSheet(facts.creditNoteFacts(), numbered("A-2026-000002"), lang),
    ] as const,
    [`confirmation, ${lang}`, confirmationSheet(facts.confirmationFacts(), at, lang)] as const,
    [
      `commission, ${lang}`,
      commissionSheet(facts.commissionFacts(), numbered("CF-2026-000003"), lang),
    ] as const,
    [`packing slip, ${lang}`, packingSlipSheet(facts.parcelFacts(), at, lang)] as const,
  ]),
  ["label at home", labelSheet(facts.parcelFactsHome())],
  ["label abroad", labelSheet(facts.parcelFacts())],
  ["CN 22", cn22Sheet(facts.parcelFacts())],
  ["CN 23", cn23Sheet(facts.parcelFacts())],
  ["commercial invoice", commercialInvoiceSheet(facts.parcelFacts(), at)],
];

/** Glyphs of the page's own content: the operands of its text operators, two bytes each. */
function glyphsOf(pdf: Buffer): number[] {
  const found: number[] = [];
  const source = pdf.toString("latin1");
  for (const stream of source.matchAll(/stream\r?\n/g)) {
    const begin = (stream.index ?? 0) + stream[0].length;
    let content: string;
    try {
      content = inflateSync(pdf.subarray(begin, source.indexOf("endstream", begin))).toString("latin1");
    } catch {
      continue;
    }
    if (!/\bBT\b/.test(content)) continue;
    for (const [, text = ""] of content.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      const bytes = unescaped(text);
      for (let n = 0; n + 1 < bytes.length; n += 2) found.push(((bytes[n] ?? 0) << 8) | (bytes[n + 1] ?? 0));
    }
    for (const [, hex = ""] of content.matchAll(/<([0-9A-Fa-f\s]+)>/g)) {
      for (const four of hex.replaceAll(/\s/g, "").match(/.{4}/g) ?? [])
        found.push(Number.parseInt(four, 16));
    }
  }
  return found;
}

const controls: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): Buffer {
  const plain = text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, after: string) => {
    if (/^[0-7]/.test(after)) return String.fromCharCode(Number.parseInt(after, 8));
    return /^\r?\n$/.test(after) ? "" : (controls[after] ?? after);
  });
  return Buffer.from(plain, "latin1");
}

/** Every text of a sheet. */
function textsOf(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  const own = "text" in value && typeof value.text === "string" ? [value as Text] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}

const squeezed = (text: string) =>
  text.normalize("NFKC").replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

const wordsIn = (pdf: Buffer) =>
  squeezed(execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" }));

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.each(sheets)("%s", (_, sheet) => {
  const pdf = pdfOf(sheet, at);

  it("has a glyph for every letter", () => {
    const glyphs = glyphsOf(pdf);
    expect(glyphs.length).toBeGreaterThan(50);
    expect(glyphs.filter((glyph) => glyph === 0)).toEqual([]);
  });

  it("comes out the same to the byte, with its fonts inside, as an archival file", () => {
    expect(pdfOf(sheet, at).equals(pdf)).toBe(true);
    const text = pdf.toString("latin1");
    expect(text).toContain("/FontFile");
    expect(text).toContain("<pdfaid:part>2</pdfaid:part>");
  });

  it("has every word on the page to print, in its language, and no script", () => {
    const { markup } = documentPage({
      ...{ sheet, pdf: "/x.pdf", locale: "fr" },
      fonts: { latin: "data:,", arabic: "data:," },
    });
    for (const { text, lang } of textsOf(sheet)) {
      if (text.trim() === "") continue;
      const written = text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");
      expect(markup).toContain(`<bdi lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">${written}</bdi>`);
    }
    expect(markup).not.toContain("<script");
  });

  // Arabic comes out of a PDF in the order of the glyphs, so only Latin words and numbers are looked for here.
  it.runIf(hasPoppler)("can be searched: Latin words and numbers come out of the PDF as they went in", () => {
    const words = wordsIn(pdf);
    const latin = textsOf(sheet.blocks).filter(
      ({ text }) => !/\p{Script=Arabic}/u.test(text) && text.length < 26,
    );
    for (const { text } of latin) expect(words).toContain(squeezed(text));
  });
});

describe("a letter that no face has", () => {
  it("leaves a box on the paper, which the search for missing glyphs finds", () => {
    const sheet = invoiceSheet(facts.invoiceFacts(), numbered("F-2026-000001"), "fr");
    const foot = [{ text: "\u{F1234}", lang: "fr" as const }];
    expect(glyphsOf(pdfOf({ ...sheet, foot }, at))).toContain(0);
  });
});

describe("an invoice", () => {
  it("writes amounts with both decimals, and a liable seller's tax inside the total at home", () => {
    const sheet = invoiceSheet(
      facts.invoiceFacts({ seller: facts.liableSeller }),
      numbered("F-2026-000001"),
      "fr",
    );
    const texts = textsOf(sheet).map(({ text }) => text);
    expect(texts).toContain("3\u00a0100,50\u00a0DH");
    expect(texts).toContain("516,75\u00a0DH");
    expect(texts).toContain("2\u00a0583,75\u00a0DH");
    expect(texts).toContain("TVA comprise au taux de 20 % (mention de démonstration)");
  });

  it("charges no tax abroad, and says that the treatment is not recorded when it is not", () => {
    const abroad = facts.invoiceFactsAbroad({ seller: facts.liableSeller });
    const texts = textsOf(invoiceSheet(abroad, numbered("F-2026-000001"), "fr")).map(({ text }) => text);
    expect(texts).not.toContain("TVA");
    expect(texts).toContain("Traitement de TVA de cette exportation non renseigné");
    expect(texts).toContain("3\u00a0447,70\u00a0DH");
  });

  it("keeps the sign of what went back before its figures in Arabic", () => {
    const texts = textsOf(commissionSheet(facts.commissionFacts(), numbered("CF-2026-000003"), "ar"));
    expect(texts.map(({ text }) => text)).toContain("\u2066-35,00\u2069\u00a0درهم");
  });
});

describe("a sheet of labels", () => {
  it("takes four labels a page", () => {
    const label = labelSheet(facts.parcelFactsHome());
    const pages = (count: number) =>
      labelsPdf(
        Array.from({ length: count }, () => label),
        at,
      )
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length;
    expect([pages(1), pages(4), pages(5)]).toEqual([1, 1, 2]);
  });
});
