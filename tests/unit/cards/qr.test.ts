import { readFileSync } from "node:fs";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { qrSvg } from "#components/art/qr-code.ts";
import { printedAddress } from "#features/cards/domain/card-address.ts";
import { newCardCode } from "#features/cards/domain/code.ts";

beforeAll(async () => {
  const wasm = readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  await prepareZXingModule({
    overrides: {
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    },
    fireImmediately: true,
  });
});

/** The code as a printer lays it down: 18 mm at so many dots an inch, and a little out of focus. */
async function printed(svg: string, dots: number, blur = 0): Promise<Uint8Array> {
  const pixels = Math.round((18 / 25.4) * dots);
  const image = sharp(Buffer.from(svg), { density: 300 }).resize(pixels, pixels);
  return (blur > 0 ? image.blur(blur) : image).png().toBuffer();
}

describe("a printed code", () => {
  it.each(["https://sanad.example", "http://localhost:3000", "https://artisans.artisanat.gov.example"])(
    "at 18 mm and 300 dots leads to the card's page on %s",
    async (origin) => {
      const address = printedAddress(origin, newCardCode());
      const [found] = await readBarcodes(await printed(qrSvg(address), 300, 0.8));
      expect(found).toMatchObject({ format: "QRCode", text: address, ecLevel: "M" });
    },
  );

  it("is read from a poor print too, and with a tenth of it scratched", async () => {
    const address = printedAddress("https://sanad.example", newCardCode());
    const [poor] = await readBarcodes(await printed(qrSvg(address), 150, 0.6));
    expect(poor?.text).toBe(address);
    const clean = await printed(qrSvg(address), 300);
    const scratch = Buffer.from('<svg><path d="M92 110h60v12h-60z" fill="#fff"/></svg>');
    const [scratched] = await readBarcodes(
      await sharp(clean)
        .composite([{ input: scratch }])
        .png()
        .toBuffer(),
    );
    expect(scratched?.text).toBe(address);
  });

  it("keeps its quiet zone and says what it is to a screen reader", () => {
    const svg = qrSvg("HTTPS://SANAD.EXAMPLE/C/0123456789ABCDEF", { label: "Code" });
    expect(svg).toContain('role="img" aria-label="Code"');
    // 25 or 29 modules and four of white on each side.
    expect(svg).toMatch(/viewBox="0 0 (33|37) \1"/);
    const dark = svg.slice(svg.indexOf('fill="#000"'));
    expect(dark).not.toMatch(/M[0-3] \d+h|M\d+ [0-3]h/);
  });
});
