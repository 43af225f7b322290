import type { Piece } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { pickSchool } from "#db/seed/art/families/pottery-palette.ts";
import { platePiece } from "#db/seed/art/families/pottery-plate.ts";
import { vesselPiece } from "#db/seed/art/families/pottery-vessel.ts";

export const POTTERY_OBJECTS = ["vase", "bowl", "plate", "tagine", "jar"] as const;

/** Thrown and painted pottery. */
export function potteryPiece(rng: Rng, object: (typeof POTTERY_OBJECTS)[number]): Piece {
  const school = pickSchool(rng.fork("school"));
  const backdrop = rng.pick(["chaux", "sable", "lin", "terre", "ciel", "menthe", "rose", "chaux"] as const);
  if (object === "plate") return platePiece(school, rng, backdrop);
  return vesselPiece(object, school, rng, backdrop);
}
