import { describe, expect, it } from "vitest";
import { qualityOf, warningsOf } from "#features/sell/domain/photo-quality.ts";

const side = 64;

/** Pixels whose grey is what `tone` says of each place. */
function picture(tone: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      pixels.set([tone(x, y), tone(x, y), tone(x, y), 255], (y * side + x) * 4);
  return pixels;
}

const warned = (tone: (x: number, y: number) => number) => warningsOf(qualityOf(picture(tone), side, side));

describe("a photograph judged on the phone", () => {
  it("with light and edges is warned of nothing", () => {
    expect(warned((x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? 90 : 190))).toEqual([]);
  });

  it("without edges is called blurred", () => {
    expect(warned((x) => 90 + x)).toEqual(["blurred"]);
    expect(warned((x) => 128 + 40 * Math.sin(x / 8))).toEqual(["blurred"]);
  });

  it("in the dark is called dark, and nothing else", () => {
    expect(warned(() => 30)).toEqual(["dark"]);
  });

  it("in glaring light is called bright", () => {
    expect(warned((x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? 235 : 255))).toEqual(["bright"]);
  });

  it("measures a black and white edge as it is: the mean light, and the variance of the Laplacian", () => {
    const { brightness, sharpness } = qualityOf(
      picture((x) => (x < side / 2 ? 0 : 255)),
      side,
      side,
    );
    expect(brightness).toBeCloseTo(127.5, 1);
    expect(sharpness).toBeCloseTo((2 * 255 * 255) / (side - 2), 0);
  });
});
