import sharp from "sharp";

/** A photograph as a phone takes it: upright, some megapixels, full of small edges, so that it weighs what such a picture weighs. */
export async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [1800, 2400];
  const { data } = await sharp({
    create: {
      ...{ width: 225, height: 300, channels: 3, background: "#8a5a2b" },
      noise: { type: "gaussian", mean: 130, sigma: 50 },
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: 225, height: 300, channels: 3 } })
    .resize(width, height, { kernel: "lanczos3" })
    .jpeg({ quality: 88 })
    .toBuffer();
}
