import { basketryPieces } from "#db/seed/data/pieces-basketry.ts";
import { leatherPieces } from "#db/seed/data/pieces-leather.ts";
import { metalPieces } from "#db/seed/data/pieces-metal.ts";
import { potteryPieces } from "#db/seed/data/pieces-pottery.ts";
import { rugPieces } from "#db/seed/data/pieces-rugs.ts";
import { textilePieces } from "#db/seed/data/pieces-textile.ts";
import { woodAndTilePieces } from "#db/seed/data/pieces-wood-tile.ts";
import type { PieceData } from "#db/seed/data/types.ts";

/** Every piece of the demonstration, family by family. */
export const pieces: readonly PieceData[] = [
  ...potteryPieces,
  ...rugPieces,
  ...metalPieces,
  ...woodAndTilePieces,
  ...leatherPieces,
  ...textilePieces,
  ...basketryPieces,
];
