import sharp from "sharp";
import type { BakedImage } from "#db/seed/art/bake.ts";
import { bakeImage, FRONT, SECONDARY } from "#db/seed/art/bake.ts";
import type { DrawPieceInput } from "#db/seed/art/index.ts";
import { drawPiece } from "#db/seed/art/index.ts";

export interface BakedView {
  readonly input: DrawPieceInput;
  readonly image: BakedImage;
}

/**
 * Draws and bakes many views, `lanes` at a time, handing each over as soon as it is done (in no fixed
 * order). Drawing is a few milliseconds; rendering and encoding run in libvips' own threads, so two lanes
 * fill two processors without workers. The front view gets all sizes and an AVIF for lists.
 */
export async function bakeAll(
  inputs: readonly DrawPieceInput[],
  deliver: (view: BakedView) => Promise<void> | void,
  lanes = 2,
): Promise<void> {
  sharp.concurrency(1);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const input = inputs[next++];
      if (input === undefined) return;
      const image = await bakeImage(drawPiece(input), input.view === "front" ? FRONT : SECONDARY);
      await deliver({ input, image });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
