import sharp from "sharp";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { cleanPhoto } from "#lib/images/clean-photo.ts";
import { readCode } from "#lib/images/read-code.ts";

/** A picture of a code lying aslant on a grey table, as a phone would take it: JPEG, with noise of compression. */
async function photograph(text: string, { angle = 0, module = 8 } = {}): Promise<Uint8Array> {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const pixels = Buffer.alloc(size * size);
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      pixels[y * size + x] = dark ? 20 : 245;
    });
  });
  const code = await sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * module, size * module, { kernel: "nearest" })
    .rotate(angle, { background: "#999" })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1400, height: 1000, channels: 3, background: "#999" } })
    .composite([{ input: code, gravity: "centre" }])
    .jpeg({ quality: 70 })
    .toBuffer();
}

async function read(photo: Uint8Array): Promise<string | null> {
  const clean = await cleanPhoto(photo);
  if (typeof clean === "string") throw new Error(clean);
  return readCode(clean.bytes);
}

describe("reading the code in a picture of a card", () => {
  it.each([
    ["an address", "https://sanad.example/c/0123456789ABCDEF", 0],
    ["an address in capitals, turned", "HTTPS://SANAD.EXAMPLE/C/0123456789ABCDEF", 24],
    ["Arabic words, upside down", "رقم الهوية الحرفية 12345", 180],
    ["a long text", "NIA:DEMO-1;".repeat(20), 0],
  ])("says %s as it was written", async (_, text, angle) => {
    expect(await read(await photograph(text, { angle, module: text.length > 60 ? 5 : 8 }))).toBe(text);
  });

  it("says nothing of a picture without one", async () => {
    const empty = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#888" } })
      .jpeg()
      .toBuffer();
    expect(await read(empty)).toBeNull();
  });
});
