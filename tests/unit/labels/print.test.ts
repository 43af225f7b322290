import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import { qrModules } from "#components/art/qr-code.ts";
import { pagesOf, stocks } from "#features/labels/domain/sheet.ts";
import type { SheetOptions } from "#features/labels/schema.ts";
import {
  labelsDrawing,
  labelsInputs,
  labelsPdf,
  type PrintedLabel,
} from "#features/labels/ui/print/labels-pdf.ts";
import { symbolFile, symbolOf } from "#features/labels/ui/print/symbol.ts";
import { newSerial } from "#features/listing/domain/serial.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { newId } from "#lib/ids/ids.ts";

const fonts = ["400Regular/ReadexPro_400Regular.ttf", "600SemiBold/ReadexPro_600SemiBold.ttf"].map((face) =>
  readFileSync(`node_modules/@expo-google-fonts/readex-pro/${face}`),
);
let compiler: NodeCompiler;

beforeAll(async () => {
  compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  const wasm = readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  await prepareZXingModule({
    overrides: {
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    },
    fireImmediately: true,
  });
});

const origin = "https://sanad.example";

function label(over: Partial<PrintedLabel> = {}): PrintedLabel {
  return {
    id: newId("piece"),
    serial: newSerial(),
    gtin: null,
    title: { ar: "صحن كبير بالأزرق الفاسي", fr: "Grand plat au bleu de Fès", en: "Large dish in Fez blue" },
    makerName: { ar: "صانعة خيالية", fr: "Artisane fictive" },
    chamberName: { ar: "غرفة الصناعة التقليدية", fr: "Chambre d’artisanat", en: "Chamber of crafts" },
    isDemonstration: true,
    claimCode: null,
    ...over,
  };
}

type Print = { labels: readonly PrintedLabel[]; locale: Locale } & Partial<SheetOptions>;

const printed = (print: Print) => ({
  ...({ stock: "21", from: 1, copies: 1 } as const),
  ...{ origin, now: new Date("2026-03-01T10:00:00Z") },
  ...print,
});

/** The first page as a printer of so many dots an inch lays it down, as the PDF's own typesetter sets it. */
async function page(print: Print, dots: number): Promise<Sharp> {
  const svg = compiler.plainSvg({ mainFileContent: labelsDrawing(), inputs: labelsInputs(printed(print)) });
  // Without units a point is a pixel at 72 dots an inch; with them librsvg would scale it twice.
  const unitless = svg.replace(/(width|height)="([\d.]+)pt"/g, '$1="$2"');
  return sharp(Buffer.from(unitless), { density: dots }).flatten({ background: "#fff" });
}

async function codesOn(image: Sharp): Promise<ReadResult[]> {
  return readBarcodes(await image.png().toBuffer(), {
    formats: ["QRCode"],
    tryHarder: true,
    maxNumberOfSymbols: 64,
  });
}

const side = ({ position: { topLeft, topRight } }: ReadResult) =>
  Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);

describe("a printed sheet of labels", { timeout: 30_000 }, () => {
  it.each([
    ["300 dots", 300, "fr"],
    ["203 dots", 203, "ar"],
  ] as const)(
    "at %s leads to every piece on it, each code 16 to 18 mm wide at its place",
    async (_, dots, locale) => {
      const labels = Array.from({ length: 7 }, () => label());
      const found = await codesOn(await page({ labels, locale }, dots));
      const said = found.map(({ text }) => text).sort();
      expect(said).toEqual(labels.map(({ serial }) => `HTTPS://SANAD.EXAMPLE/P/${serial}`).sort());
      const [places = []] = pagesOf(labels, stocks["21"], 1);
      for (const code of found) {
        expect(code.ecLevel).toBe("M");
        const millimetres = (side(code) / dots) * 25.4;
        expect(millimetres).toBeGreaterThan(16);
        expect(millimetres).toBeLessThan(18);
        const at = places.find(({ label: { serial } }) => code.text.endsWith(serial));
        const { x, y } = code.position.topLeft;
        const inside = [(x / dots) * 25.4 - (at?.x ?? 0), (y / dots) * 25.4 - (at?.y ?? 0)];
        for (const [n, edge] of [stocks["21"].width, stocks["21"].height].entries()) {
          expect(inside[n]).toBeGreaterThan(0);
          expect(inside[n]).toBeLessThan(edge - 17);
        }
      }
    },
  );

  it("is still read out of focus, and when the print has gone grey", async () => {
    const labels = [label(), label({ gtin: "09506000134352" })];
    for (const locale of ["ar", "fr"] as const) {
      const clean = await (await page({ labels, locale, stock: "24" }, 203)).png().toBuffer();
      const blurred = await codesOn(sharp(clean).blur(1.1));
      // Black at 150 of 255 and paper at 230: a ribbon that runs out.
      const grey = await codesOn(
        sharp(clean)
          .greyscale()
          .linear(80 / 255, 150),
      );
      for (const found of [blurred, grey]) {
        expect(found.map(({ text }) => text).sort()).toEqual(
          labels.map((one) => symbolOf(origin, one).address).sort(),
        );
      }
    }
  });

  it("carries the owner's code beside and never over the symbol", async () => {
    const labels = [label({ claimCode: "7F3K-9QWM-2D5A" })];
    const found = await codesOn(await page({ labels, locale: "ar", stock: "24" }, 203));
    expect(found.map(({ text }) => text)).toEqual([symbolOf(origin, labels[0] as PrintedLabel).address]);
  });

  it("is a PDF of the same bytes for the same labels, with every copy that was asked for", () => {
    const labels = [label(), label()];
    const once = labelsPdf(printed({ labels, locale: "ar" }));
    expect(once.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(labelsPdf(printed({ labels, locale: "ar" })).equals(once)).toBe(true);
    const inputs = labelsInputs(printed({ labels, locale: "fr", copies: 12 }));
    const pages = JSON.parse(inputs.pages) as unknown[][];
    expect(pages.map((places) => places.length)).toEqual([21, 3]);
  });
});

describe("a code as a file of its own", () => {
  it("says its size in millimetres and leads to the piece", async () => {
    const piece = { serial: newSerial(), gtin: null };
    const symbol = symbolOf(origin, piece);
    const modules = qrModules(symbol.address);
    expect(symbol.side).toBeCloseTo((17 * (modules + 8)) / modules, 2);
    const file = symbolFile(symbol, piece.serial);
    expect(file).toContain(`width="${symbol.side}mm"`);
    const [found] = await codesOn(sharp(Buffer.from(file), { density: 300 }).flatten({ background: "#fff" }));
    expect(found).toMatchObject({ text: `HTTPS://SANAD.EXAMPLE/P/${piece.serial}`, ecLevel: "M" });
  });
});
