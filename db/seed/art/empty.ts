import { INK, mix } from "#db/seed/art/base/colour.ts";
import { createRng } from "#db/seed/art/base/prng.ts";
import { poly, star } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import { zelligeField } from "#db/seed/art/families/zellige-patterns.ts";

/** strip: an edge for sections, 1200 by 40, clear behind; tile: the art of a missing photograph, 960 by 1200. */
export type EmptyShape = "strip" | "tile";

const CALM = [INK.bleu, INK.vert, INK.terre, INK.grenade, INK.safran] as const;

function strip(seed: string): string {
  const rng = createRng(`strip/${seed}`);
  const sheet = createSheet();
  const inlaid = createSheet();
  const [a, b] = [rng.pick(CALM), rng.pick([INK.encre, INK.safran, INK.bleu])];
  for (let i = 0; i < 30; i++) {
    const x = 20 + i * 40;
    sheet.fill(i % 2 ? a : b, poly(star(x, 20, 17, 0.765, 8)));
    inlaid.fill(INK.chaux, poly(star(x, 20, 8, 0.6, 8, Math.PI / 8)));
    for (const y of [3, 37])
      sheet.fill(
        mix(a, INK.sable, 0.45),
        poly([
          [x + 20 - 9, y < 20 ? 0 : 40],
          [x + 20, y < 20 ? 11 : 29],
          [x + 29, y < 20 ? 0 : 40],
        ]),
      );
    sheet.fill(
      INK.safran,
      poly([
        [x + 20, 16],
        [x + 23.5, 20],
        [x + 20, 24],
        [x + 16.5, 20],
      ]),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="40" viewBox="0 0 1200 40"><title>Zellige edge</title>${sheet.toString()}${inlaid.toString()}</svg>\n`;
}

function tile(seed: string): string {
  const rng = createRng(`empty/${seed}`);
  const ink = rng.pick(CALM);
  const pale = (t: number): string => mix(ink, INK.sable, t);
  const field = zelligeField(
    [0, 0, 960, 1200],
    {
      stars: [pale(0.72), pale(0.82)],
      ground: mix(INK.sable, INK.chaux, 0.5),
      petal: pale(0.66),
      spark: pale(0.88),
      dark: pale(0.6),
    },
    rng,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="1200" viewBox="0 0 960 1200"><title>No photograph yet</title><rect width="960" height="1200" fill="${INK.sable}"/>${field}<path d="${poly(star(480, 600, 190, 0.765, 8))}" fill="${INK.chaux}" stroke="${pale(0.4)}" stroke-width="6"/><path d="${poly(star(480, 600, 96, 0.765, 8))}" fill="none" stroke="${pale(0.55)}" stroke-width="4"/><path d="${poly(star(480, 600, 44, 0.6, 8, Math.PI / 8))}" fill="${pale(0.5)}"/></svg>\n`;
}

/** Zellige for the edges of sections and for the places of missing photographs. */
export function drawEmptyArt(input: { readonly seed: string; readonly shape?: EmptyShape }): string {
  return input.shape === "strip" ? strip(input.seed) : tile(input.seed);
}
