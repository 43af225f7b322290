import { createHash } from "node:crypto";
import sharp from "sharp";
import { thumbHashToAverageRGBA } from "thumbhash";
import { describe, expect, it } from "vitest";
import { bakeImage, FRONT, SECONDARY } from "#db/seed/art/bake.ts";
import { bakeAll } from "#db/seed/art/bake-all.ts";
import { drawPiece } from "#db/seed/art/index.ts";

const svg = drawPiece({ family: "pottery", object: "plate", seed: "bake", view: "front" });

describe("baked art", { timeout: 60_000 }, () => {
  it("gives each size in WebP, the list size in AVIF and one JPEG too, all readable and 4:5", async () => {
    const baked = await bakeImage(svg, FRONT);
    expect(baked.files.map((f) => `${f.width}.${f.format}`).sort()).toEqual([
      "320.avif",
      "320.webp",
      "640.jpeg",
      "640.webp",
      "960.webp",
    ]);
    expect([baked.width, baked.height]).toEqual([960, 1200]);
    for (const file of baked.files) {
      const meta = await sharp(file.bytes).metadata();
      expect(meta.width).toBe(file.width);
      expect(meta.height).toBe((file.width * 5) / 4);
      expect(meta.format).toBe(file.format === "avif" ? "heif" : file.format);
    }
  });

  it("keeps the list picture under 40 kB", async () => {
    const baked = await bakeImage(svg, FRONT);
    for (const file of baked.files.filter((f) => f.width === 320))
      expect(file.bytes.length).toBeLessThan(40_000);
  });

  it("gives a thumbhash close to the picture's colour and the digest of the drawing", async () => {
    const baked = await bakeImage(svg, SECONDARY);
    const hash = Buffer.from(baked.thumbhash, "base64");
    expect(hash.length).toBeLessThan(40);
    const average = thumbHashToAverageRGBA(hash);
    const { channels } = await sharp(Buffer.from(svg)).removeAlpha().stats();
    expect(Math.abs(average.r * 255 - (channels[0]?.mean ?? 0))).toBeLessThan(24);
    expect(baked.originalSha256).toBe(createHash("sha256").update(svg).digest("hex"));
  });

  it("delivers every view once, whatever the number of lanes", async () => {
    const inputs = (["front", "detail", "back"] as const).map((view) => ({
      family: "leather" as const,
      seed: "all",
      view,
    }));
    const seen: string[] = [];
    await bakeAll(inputs, ({ input }) => void seen.push(input.view), 2);
    expect(seen.sort()).toEqual(["back", "detail", "front"]);
  });
});
