import "server-only";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";

/** Widths in pixels that a photograph is made in, as far as it reaches. */
const photoWidths = [320, 640, 960, 1280] as const;

export type PhotoFile = { width: number; format: "avif" | "webp" | "jpeg"; bytes: Uint8Array };
export type PhotoSet = {
  files: PhotoFile[];
  widths: { avif: number[]; webp: number[]; jpeg: number[] };
  width: number;
  height: number;
  /** Base64, about 25 bytes. */
  thumbhash: string;
};

/** The widths that a photograph of `width` pixels is made in: never wider than itself, and itself when it is small. */
export function widthsFor(width: number): number[] {
  const within = photoWidths.filter((wanted) => wanted <= width);
  return within.length > 0 ? within : [width];
}

/**
 * The files of one of our own cleaned pictures: AVIF (quality 50, effort 2), WebP (75) and JPEG (78) in every width it reaches,
 * and a thumbhash. Nothing is enlarged. About a second of work for 1280 pixels; call it outside of transactions.
 */
export async function photoFormats(own: Uint8Array): Promise<PhotoSet> {
  const source = sharp(own, { limitInputPixels: 40_000_000 }).removeAlpha().toColourspace("srgb");
  const { width: full = 0 } = await source.metadata();
  const widths = widthsFor(full);
  const largest = Math.max(...widths);
  const { data, info } = await source.resize(largest).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const files: PhotoFile[] = [];
  for (const width of widths) {
    const sized = sharp(data, { raw }).resize(width);
    files.push(
      { width, format: "avif", bytes: await sized.clone().avif({ quality: 50, effort: 2 }).toBuffer() },
      { width, format: "webp", bytes: await sized.clone().webp({ quality: 75 }).toBuffer() },
      {
        width,
        format: "jpeg",
        bytes: await sized.clone().jpeg({ quality: 78, progressive: true }).toBuffer(),
      },
    );
  }
  const small = await sharp(data, { raw })
    .resize(64, 64, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    files,
    widths: { avif: widths, webp: [...widths], jpeg: [...widths] },
    width: info.width,
    height: info.height,
    thumbhash: Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data)).toString(
      "base64",
    ),
  };
}
