import { judgedSide, qualityOf, type Warning, warningsOf } from "#features/sell/domain/photo-quality.ts";

/** Pixels of the longer side that are sent: more than the shop shows, a tenth of what the camera takes. */
const sentSide = 1600;
const quality = 0.8;

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const share = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * share));
  canvas.height = Math.max(1, Math.round(image.height * share));
  canvas
    .getContext("2d", { willReadFrequently: side === judgedSide })
    ?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Makes a photograph light enough for a slow line. Null for what the browser cannot read. */
export async function preparePhoto(file: Blob): Promise<Blob | null> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const blob = await new Promise<Blob | null>((done) =>
      drawn(image, sentSide).toBlob(done, "image/jpeg", quality),
    );
    image.close();
    return blob;
  } catch {
    return null;
  }
}

/** What to say about a photograph, judged on the phone. */
export async function judgePhoto(blob: Blob): Promise<Warning[]> {
  const image = await createImageBitmap(blob);
  const canvas = drawn(image, judgedSide);
  image.close();
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
  return pixels ? warningsOf(qualityOf(pixels, width, height)) : [];
}
