import "server-only";
import sharp from "sharp";
import { glyphHeight, glyphWidth, isInked } from "#lib/images/glyphs.ts";

const ink = { light: [255, 255, 255, 150], dark: [28, 37, 41, 130] } as const;

/** One line of text as an image: dark points with a light edge, so that it reads on any ground. */
function textLine(text: string): { data: Buffer; width: number; height: number } {
  const width = (text.length + 4) * glyphWidth;
  const height = glyphHeight + 5;
  const data = Buffer.alloc(width * height * 4);
  const put = (x: number, y: number, colour: readonly number[]) => data.set(colour, (y * width + x) * 4);
  for (const [shade, offset] of [
    ["light", 1],
    ["dark", 0],
  ] as const) {
    for (let y = 0; y < glyphHeight; y += 1) {
      for (let x = 0; x < text.length * glyphWidth; x += 1) {
        if (isInked(text, x, y)) put(x + offset, y + offset, ink[shade]);
      }
    }
  }
  return { data, width, height };
}

/**
 * Lays a text over a whole picture, again and again and aslant, so that no part of a copy is without it. The text is the
 * id of who looks and the moment: Latin letters, digits and `_-:.`. Returns WebP.
 */
export async function watermark(picture: Uint8Array, text: string): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const line = textLine(text);
  const zoom = Math.max(1, Math.round(width / 640));
  const mark = await sharp(line.data, { raw: { width: line.width, height: line.height, channels: 4 } })
    .resize({ width: line.width * zoom, height: line.height * zoom, kernel: "nearest" })
    .rotate(-24, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer({ resolveWithObject: true });
  // A tile larger than the picture would be refused: the picture then carries its middle.
  const tile = await sharp(mark.data)
    .extract({
      left: Math.max(0, Math.floor((mark.info.width - width) / 2)),
      top: Math.max(0, Math.floor((mark.info.height - height) / 2)),
      width: Math.min(mark.info.width, width),
      height: Math.min(mark.info.height, height),
    })
    .toBuffer();
  return sharp(picture)
    .composite([{ input: tile, tile: true, gravity: "centre" }])
    .webp({ quality: 80, effort: 3 })
    .toBuffer();
}
