import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

/** The kinds of code a card might carry. Which one the national card has is not published. */
const options: ReaderOptions = {
  formats: ["QRCode", "DataMatrix", "Aztec", "PDF417", "Code128"],
  tryHarder: true,
  maxNumberOfSymbols: 1,
};

let ready: Promise<unknown> | undefined;

/** Loads the reader from the package's own file: the library would fetch it from a network otherwise. */
async function load(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const file = await readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** Longest text a code may hold here; a QR code holds less than 4,300 signs at most. */
const longestText = 4300;

/**
 * What the code in one of our own pictures says, or null when none can be read. The picture is tried as it is and, when
 * that fails, smaller: a phone's picture of a card at hand is often sharper so. The text is data, never an address to go to.
 */
export async function readCode(picture: Uint8Array): Promise<string | null> {
  ready ??= load();
  await ready;
  for (const side of [2000, 1000, 600]) {
    const { data, info } = await sharp(picture, { limitInputPixels: 40_000_000 })
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    const [code] = await readBarcodes(pixels as ImageData, options);
    if (code?.isValid && code.text !== "") return code.text.slice(0, longestText);
  }
  return null;
}
