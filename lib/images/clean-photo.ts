import "server-only";
import sharp from "sharp";

let onlyCameraFormats = false;

/**
 * Switches off, for the whole process, whatever sharp could read besides what a phone's camera makes (SVG, PDF, TIFF …).
 * At the first use and not at the import: the demonstration's drawings are SVG.
 */
function switchDecodersOff(): void {
  if (onlyCameraFormats) return;
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
  });
  sharp.concurrency(2);
  onlyCameraFormats = true;
}

/** Bytes a picture may have on its way in. */
export const maxPhotoBytes = 10 * 1024 * 1024;
const maxPixels = 40_000_000;
/** Pixels of the longer side that are kept: enough to read an identity paper. */
const keptSide = 2000;

export type CleanPhoto = { bytes: Uint8Array; width: number; height: number };

export type PhotoRefusal = "PHOTO_TOO_LARGE" | "PHOTO_TYPE" | "PHOTO_UNREADABLE" | "PHOTO_TOO_MANY_PIXELS";

/** Magic bytes of JPEG, PNG and WebP. */
function isCameraFormat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12));
  const text = head.toString("latin1");
  return (
    head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    text.startsWith("\x89PNG\r\n\x1a\n") ||
    (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP")
  );
}

/**
 * Makes a picture of ours out of bytes somebody sent: decoded, turned upright, at most 2000 pixels long, encoded again as
 * WebP. Nothing of the original file survives: no position, no camera, nothing appended behind the picture. Answers the
 * code of a refusal instead of throwing.
 */
export async function cleanPhoto(sent: Uint8Array): Promise<CleanPhoto | PhotoRefusal> {
  if (sent.byteLength > maxPhotoBytes) return "PHOTO_TOO_LARGE";
  if (!isCameraFormat(sent)) return "PHOTO_TYPE";
  switchDecodersOff();
  const options = { limitInputPixels: maxPixels, failOn: "warning", sequentialRead: true } as const;
  try {
    const { data, info } = await sharp(sent, options)
      .autoOrient()
      .resize({ width: keptSide, height: keptSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82, effort: 3 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message)
      ? "PHOTO_TOO_MANY_PIXELS"
      : "PHOTO_UNREADABLE";
  }
}

/** A smaller WebP of one of our own pictures, cut to the wanted shape around its middle. */
export async function resizePhoto(
  own: Uint8Array,
  size: { width: number; height?: number },
): Promise<Uint8Array> {
  return sharp(own, { limitInputPixels: maxPixels })
    .resize({ ...size, fit: size.height ? "cover" : "inside", withoutEnlargement: !size.height })
    .webp({ quality: 76, effort: 3 })
    .toBuffer();
}
