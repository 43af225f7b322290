import { tone } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { poly } from "#db/seed/art/base/shape.ts";
import type { Sheet } from "#db/seed/art/base/sheet.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";

/** Cut tiles set in lime: gathers tesserae, each in its own tone of the glaze. */
export interface Mosaic {
  /** `layer` 0 lies lowest: what is inlaid in another tessera takes a higher one. */
  add(colour: string, pts: readonly Pt[], layer?: number): void;
  /** Joints, bevels and glazes; `id` names the drawing for reuse. */
  render(id: string): string;
}

export function createMosaic(rng: Rng, joint: number): Mosaic {
  const layers: Sheet[] = [];
  return {
    add: (colour, pts, layer = 0) => {
      layers[layer] ??= createSheet();
      layers[layer]?.fill(tone(rng, colour, 0.17), poly(pts));
    },
    render: (id) =>
      `<defs><g id="${id}" stroke-linejoin="round">${layers.map((sheet) => sheet?.toString() ?? "").join("")}</g></defs>` +
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
