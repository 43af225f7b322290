import type { CDPSession, Locator } from "@playwright/test";
import sharp from "sharp";

/** How eyes may see: what Chromium simulates, and the plain sight. */
export const sights = ["none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;
export type Sight = (typeof sights)[number];

/** Shows the page as such eyes see it, until told otherwise. */
export const see = (cdp: CDPSession, type: Sight) =>
  cdp.send("Emulation.setEmulatedVisionDeficiency", { type });

/** Signs are compared on a square of this many pixels. */
const side = 48;

/** Share of the field in which two shapes differ. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((n, value, at) => n + (value === b[at] ? 0 : 1), 0) / a.length;
}

const linear = (level: number) => {
  const part = level / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** A part of a page as it was drawn: the field of dark and light that it makes, whatever its colours, and its contrast. */
export async function look(part: Locator): Promise<{ shape: Uint8Array; contrast: number }> {
  const png = await part.screenshot();
  const square = sharp(png).greyscale().resize(side, side, { fit: "fill" }).normalise();
  const grey = await square.raw().toBuffer();
  return {
    shape: Uint8Array.from(grey, (level) => (level < 128 ? 1 : 0)),
    contrast: await contrastIn(png),
  };
}

/** Contrast of WCAG between the darkest and the lightest twentieth of a picture's pixels. */
async function contrastIn(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const light: number[] = [];
  for (let at = 0; at < data.length; at += info.channels) {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    light.push(0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b));
  }
  light.sort((x, y) => x - y);
  const twentieth = Math.floor(light.length / 20);
  const [darkest = 0, lightest = 0] = [light[twentieth], light[light.length - 1 - twentieth]];
  return (lightest + 0.05) / (darkest + 0.05);
}

/**
 * A patch of a key as it is seen, without its edge: how light it is on the whole (relative luminance of WCAG, 0 to 1), and its field of
 * dark and light.
 */
export async function patch(part: Locator): Promise<{ light: number; shape: Uint8Array }> {
  const whole = sharp(await part.screenshot());
  const { width, height } = await whole.metadata();
  const [left, top] = [Math.round(width / 8), Math.round(height / 8)];
  const inner = whole.extract({ left, top, width: width - 2 * left, height: height - 2 * top }).removeAlpha();
  const { data, info } = await inner.clone().raw().toBuffer({ resolveWithObject: true });
  let sum = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    sum += 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }
  const grey = await inner.clone().greyscale().resize(side, side, { fit: "fill" }).raw().toBuffer();
  return {
    light: (sum * info.channels) / data.length,
    shape: Uint8Array.from(grey, (level) => (level < 160 ? 1 : 0)),
  };
}

/** Contrast of WCAG between two lights. */
export const contrastOf = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
