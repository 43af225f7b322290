import { linear } from "#db/seed/art/base/gradient.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n, poly } from "#db/seed/art/base/shape.ts";

/** The outline of something woven by hand: nearly a rectangle, never quite. */
export function wovenOutline(rng: Rng, x: number, y: number, w: number, h: number, wobble: number): string {
  const pts: Pt[] = [];
  const side = (x0: number, y0: number, x1: number, y1: number, steps: number) => {
    for (let i = 0; i < steps; i++) {
      const t = i / steps;
      pts.push([x0 + (x1 - x0) * t + rng.jitter(wobble), y0 + (y1 - y0) * t + rng.jitter(wobble)]);
    }
  };
  side(x, y, x + w, y, 14);
  side(x + w, y, x + w, y + h, 22);
  side(x + w, y + h, x, y + h, 14);
  side(x, y + h, x, y, 22);
  return poly(pts);
}

/** Warp ends left as a fringe along a hem, knotted in small bunches. */
export function fringe(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  length: number,
  colour: string,
  step = 11,
): string {
  let d = "";
  let knots = "";
  const down = Math.sign(length);
  for (let at = step / 2; at < w; at += step) {
    const px = x + at + rng.jitter(1.5);
    const l = Math.abs(length) * rng.range(0.72, 1.05) * down;
    knots += `M${n(px)} ${n(y)}v${n(9 * down)}`;
    for (const o of [-3.6, 0, 3.6])
      d += `M${n(px)} ${n(y + 8 * down)}q${n(o)} ${n(l * 0.4)} ${n(o + rng.jitter(4))} ${n(l - 8 * down)}`;
  }
  return (
    `<path d="${d}" fill="none" stroke="#2a1a0e" stroke-opacity=".22" stroke-width="3.400" transform="translate(3 3)"/>` +
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="2.300" stroke-linecap="round"/><path d="${knots}" stroke="${colour}" stroke-width="7" stroke-linecap="round"/>`
  );
}

/** Light over a cloth lying almost flat: broad, faint undulations. */
export function undulation(
  id: string,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  rng: Rng,
  strength = 0.14,
): string {
  const stops = Array.from({ length: 9 }, (_, i): [number, string, number] => [
    i / 8,
    i % 2 ? "#fffaf0" : "#1d120a",
    rng.range(0.2, 1) * strength,
  ]);
  return linear(id, x0, y0, x1, y1, stops);
}
