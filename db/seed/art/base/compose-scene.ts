import type { Piece } from "#db/seed/art/base/piece.ts";
import { n } from "#db/seed/art/base/shape.ts";
import type { Scene } from "#db/seed/art/base/studio.ts";

/** A standing piece made to fit a box `high` units tall, set down at (x, base). */
export function composeScene(piece: Piece, x: number, base: number, high: number): Scene {
  const tall = piece.base - (piece.top ?? piece.base - 700);
  const k = Math.min(0.8, high / tall, 250 / (piece.end - 480));
  return {
    defs: piece.defs,
    body: `<g transform="translate(${n(x)} ${n(base)}) scale(${Math.round(k * 1000) / 1000}) translate(-480 ${n(-piece.base)})">${piece.draw("front")}</g>`,
  };
}
