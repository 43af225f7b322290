import { describe, expect, it } from "vitest";
import { inPages, tagBytes } from "#features/labels/domain/nfc.ts";
import { pagesOf, stockNames, stocks } from "#features/labels/domain/sheet.ts";
import { pieceAddress, printedPieceAddress } from "#features/labels/paths.ts";
import { sheetOptions } from "#features/labels/schema.ts";

const serial = "SND-0123ABCDEF";

describe("a sheet of labels", () => {
  it.each(stockNames)("of %s lies within A4, no label over another", (name) => {
    const stock = stocks[name];
    const labels = Array.from({ length: stock.columns * stock.rows + 1 }, (_, n) => n);
    const [first = [], second = []] = pagesOf(labels, stock, 1);
    expect([first.length, second.length]).toEqual([stock.columns * stock.rows, 1]);
    for (const one of first) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + stock.width).toBeLessThanOrEqual(210);
      expect(one.y + stock.height).toBeLessThanOrEqual(297);
      for (const other of first.filter(({ label }) => label !== one.label)) {
        const apart =
          Math.abs(one.x - other.x) >= stock.width - 0.001 ||
          Math.abs(one.y - other.y) >= stock.height - 0.001;
        expect(apart, `${one.label} ${other.label}`).toBe(true);
      }
    }
  });

  it("begins at the place that is still free and goes on to the next sheet", () => {
    const pages = pagesOf(["a", "b"], stocks["21"], 21);
    expect(pages.map((page) => page.map(({ label }) => label))).toEqual([["a"], ["b"]]);
    expect(pages[0]?.[0]).toMatchObject({ x: 7.25 + 2 * 66, y: 15.15 + 6 * 38.1 });
  });

  it("takes what was asked of it within bounds", () => {
    expect(sheetOptions.parse({ stock: "24", from: "3", copies: "2" })).toEqual({
      ...{ stock: "24", from: 3, copies: 2 },
    });
    expect(sheetOptions.parse({ stock: "999", from: "-1", copies: "1000" })).toEqual({
      ...{ stock: "21", from: 1, copies: 1 },
    });
  });
});

describe("the address of a label", () => {
  it("is the piece's own page, in capitals for the printer", () => {
    const piece = { serial, gtin: null };
    expect(pieceAddress("https://sanad.example", piece)).toBe(`https://sanad.example/p/${serial}`);
    expect(printedPieceAddress("https://sanad.example", piece)).toBe(`HTTPS://SANAD.EXAMPLE/P/${serial}`);
  });

  it("is a GS1 Digital Link where the cooperative has a number in trade", () => {
    const address = printedPieceAddress("https://sanad.example", { serial, gtin: "09506000134352" });
    expect(address).toBe(`HTTPS://SANAD.EXAMPLE/01/09506000134352/21/${serial}`);
  });

  it("keeps its letters where capitals would change the serial", () => {
    const piece = { serial: "snd-x", gtin: null };
    expect(printedPieceAddress("https://sanad.example", piece)).toBe("https://sanad.example/p/snd-x");
  });
});

describe("a tag", () => {
  it("holds one NDEF URI record, the scheme as one byte", () => {
    const bytes = tagBytes("https://a.example/p/X");
    // Message block of 18 bytes: header, type length, a payload of 14, "U", https://, then the rest.
    expect([...bytes.slice(0, 7)]).toEqual([0x03, 18, 0xd1, 0x01, 14, 0x55, 0x04]);
    expect(new TextDecoder().decode(bytes.slice(7, -1))).toBe("a.example/p/X");
    expect([...bytes.slice(-1)]).toEqual([0xfe]);
  });

  it("is shown by pages of four bytes, and refuses an address that is too long", () => {
    expect(inPages(Uint8Array.of(3, 0xab, 0, 1, 0xfe))).toBe("03 AB 00 01  FE");
    expect(() => tagBytes(`https://a.example/${"x".repeat(300)}`)).toThrow(RangeError);
  });
});
