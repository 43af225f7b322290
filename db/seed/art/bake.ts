import { createHash } from "node:crypto";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";

export interface BakedFile {
  readonly width: number;
  readonly format: "avif" | "webp" | "jpeg";
  readonly bytes: Buffer;
}

export interface BakedImage {
  /** Size of the largest file, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Base64 of the thumbhash, about 25 bytes. */
  readonly thumbhash: string;
  readonly files: readonly BakedFile[];
  /** SHA-256 of the SVG text in hexadecimal. */
  readonly originalSha256: string;
}

export interface BakeOptions {
  /** Widths in pixels, any order; the picture is drawn once at the largest. */
  readonly widths?: readonly number[];
  /** Widths that also get an AVIF. */
  readonly avif?: readonly number[];
  /** Widths that also get a JPEG. */
  readonly jpeg?: readonly number[];
}

/** For the first picture of a piece: seen in lists and large. */
export const FRONT: Required<BakeOptions> = { widths: [320, 640, 960], avif: [320], jpeg: [640] };
/** For the other views: seen one at a time. */
export const SECONDARY: Required<BakeOptions> = { widths: [320, 640], avif: [], jpeg: [] };

sharp.cache(false);

/** Renders an SVG once, then encodes each size: WebP at quality 75 and, where asked, AVIF at 50, effort 2, and JPEG at 80. */
export async function bakeImage(svg: string, options: BakeOptions = FRONT): Promise<BakedImage> {
  const widths = [...(options.widths ?? FRONT.widths)].sort((a, b) => b - a);
  const avif = new Set(options.avif ?? []);
  const jpeg = new Set(options.jpeg ?? []);
  const largest = widths[0] ?? 960;
  const { data, info } = await sharp(Buffer.from(svg), { density: (72 * largest) / 960 })
    .resize(largest)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  const files: BakedFile[] = [];
  for (const width of widths) {
    const sized = width === largest ? sharp(data, { raw }) : sharp(data, { raw }).resize(width);
    const webp = await sized.clone().webp({ quality: 75, effort: 2 }).toBuffer();
    files.push({ width, format: "webp", bytes: webp });
    if (avif.has(width)) {
      files.push({
        width,
        format: "avif",
        bytes: await sized.clone().avif({ quality: 50, effort: 2 }).toBuffer(),
      });
    }
    if (jpeg.has(width))
      files.push({ width, format: "jpeg", bytes: await sized.clone().jpeg({ quality: 80 }).toBuffer() });
  }
  const small = await sharp(data, { raw }).resize(48, 60).ensureAlpha().raw().toBuffer();
  return {
    width: info.width,
    height: info.height,
    thumbhash: Buffer.from(rgbaToThumbHash(48, 60, small)).toString("base64"),
    files,
    originalSha256: createHash("sha256").update(svg).digest("hex"),
  };
}
