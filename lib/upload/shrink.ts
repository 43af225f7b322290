/** Pixels of the longer side that are sent: what the server keeps. */
const longestSide = 2000;
const previewSide = 320;
const quality = 0.85;

export type Prepared = {
  blob: Blob /** A small copy as a data address; null where the browser cannot draw it. */;
  preview: string | null;
};

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const share = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * share));
  canvas.height = Math.max(1, Math.round(image.height * share));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Makes a photograph smaller before it is sent, for slow and costly lines: ten megabytes become less than one. A file the
 * browser cannot read goes as it is, and the server says what is wrong with it.
 */
export async function shrink(file: File): Promise<Prepared> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const preview = drawn(image, previewSide).toDataURL("image/jpeg", 0.7);
    const blob = await new Promise<Blob | null>((done) =>
      drawn(image, longestSide).toBlob(done, "image/jpeg", quality),
    );
    image.close();
    return { blob: blob && blob.size < file.size ? blob : file, preview };
  } catch {
    return { blob: file, preview: null };
  }
}
