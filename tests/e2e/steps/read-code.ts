import { readFileSync } from "node:fs";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

let ready = false;

/** Texts of the QR codes in a picture, as a phone's camera reads them. */
export async function readCodes(picture: Buffer): Promise<string[]> {
  if (!ready) {
    const wasm = readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    ready = true;
  }
  const found = await readBarcodes(new Uint8Array(picture), { maxNumberOfSymbols: 20, formats: ["QRCode"] });
  return found.map(({ text }) => text);
}
