import "server-only";
import sharp from "sharp";

/** Points a side of the square that a pixel is judged by. */
const fine = 4;

/**
 * The eight-pointed star of zellige: two squares laid over each other. Drawn point by point, because SVG is switched off
 * in a process that reads strangers' photographs. `side` in pixels, `colour` as `#rrggbb`, `opacity` from 0 to 1.
 */
export function starMark(side: number, colour: string, opacity: number): Promise<Buffer> {
  const grid = side * fine;
  const half = grid / 2;
  // The upright square's half side, so that the turned square's corners touch the edge.
  const upright = half / Math.SQRT2;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const data = Buffer.alloc(grid * grid * 4);
  for (let y = 0; y < grid; y += 1) {
    for (let x = 0; x < grid; x += 1) {
      const [dx, dy] = [Math.abs(x + 0.5 - half), Math.abs(y + 0.5 - half)];
      const inside = Math.max(dx, dy) <= upright || dx + dy <= half;
      data.set([red ?? 0, green ?? 0, blue ?? 0, inside ? Math.round(255 * opacity) : 0], (y * grid + x) * 4);
    }
  }
  return sharp(data, { raw: { width: grid, height: grid, channels: 4 } })
    .resize(side, side)
    .png()
    .toBuffer();
}
