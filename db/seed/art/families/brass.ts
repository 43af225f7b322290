import type { Piece } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { pickMetal } from "#db/seed/art/families/brass-metal.ts";
import { trayPiece } from "#db/seed/art/families/brass-tray.ts";
import { candlePiece, teapotPiece } from "#db/seed/art/families/brass-turned.ts";

export const BRASS_OBJECTS = ["tray", "teapot", "candleholder"] as const;

/** Chased and turned metal: brass, copper, nickel silver. */
export function brassPiece(rng: Rng, object: (typeof BRASS_OBJECTS)[number]): Piece {
  const metal = pickMetal(rng.fork("metal"));
  const backdrop = rng.pick(["chaux", "sable", "encre", "nuit", "lin", "menthe", "terre"] as const);
  if (object === "tray") return trayPiece(metal, rng, backdrop);
  return object === "teapot" ? teapotPiece(metal, rng, backdrop) : candlePiece(metal, rng, backdrop);
}
