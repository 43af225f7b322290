import { tone } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { poly } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";

/** Cut tiles set in lime: gathers tesserae, each in its own tone of the glaze. */
export interface Mosaic {
  add(colour: string, pts: readonly Pt[]): void;
  /** Joints, bevels and glazes; `id` names the drawing for reuse. */
  render(id: string): string;
}

export function createMosaic(rng: Rng, joint: number): Mosaic {
  const sheet = createSheet();
  return {
    add: (colour, pts) => sheet.fill(tone(rng, colour, 0.17), poly(pts)),
    render: (id) =>
      `<defs><g id="${id}" stroke-linejoin="round">${sheet.toString()}</g></defs>` +
      `<g fill="none" stroke="#fff8ea" stroke-width="${joint}"><use href="#${id}"/></g>`,
  };
}

/** Shrinks a polygon towards its middle by a share, to leave the joint. */
export function inset(pts: readonly Pt[], by: number): Pt[] {
  const cx = pts.reduce((s, p) => s + p[0], 0) / pts.length;
  const cy = pts.reduce((s, p) => s + p[1], 0) / pts.length;
  return pts.map(([x, y]): Pt => {
    const d = Math.hypot(x - cx, y - cy) || 1;
    const k = Math.max(0, (d - by) / d);
    return [cx + (x - cx) * k, cy + (y - cy) * k];
  });
}
