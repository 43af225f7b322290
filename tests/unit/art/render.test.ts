import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawEmptyArt, drawPiece, drawPortrait, FAMILIES, VIEWS } from "#db/seed/art/index.ts";

/** Colours in a small rendering, in steps of eight levels, and the share of the commonest one. */
async function look(svg: string): Promise<{ colours: number; commonest: number }> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(96)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const count = new Map<number, number>();
  for (let i = 0; i < data.length; i += 3) {
    const key = ((data[i] ?? 0) >> 3) * 1024 + ((data[i + 1] ?? 0) >> 3) * 32 + ((data[i + 2] ?? 0) >> 3);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return { colours: count.size, commonest: Math.max(...count.values()) / (info.width * info.height) };
}

describe("rendered art", { timeout: 60_000 }, () => {
  it.each(FAMILIES.flatMap((family) => VIEWS.map((view) => [family, view] as const)))(
    "%s, %s: renders to a picture rich in colours and nowhere blank",
    async (family, view) => {
      const { colours, commonest } = await look(drawPiece({ family, view, seed: "render" }));
      expect(colours).toBeGreaterThan(60);
      expect(commonest).toBeLessThan(0.5);
    },
  );

  it("renders makers' placeholders and missing-photograph tiles", async () => {
    expect((await look(drawPortrait({ seed: "render" }))).colours).toBeGreaterThan(60);
    expect((await look(drawEmptyArt({ seed: "render" }))).colours).toBeGreaterThan(10);
  });
});
