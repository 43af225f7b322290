import type { Family, Piece } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { BASKETRY_OBJECTS, basketryPiece } from "#db/seed/art/families/basketry.ts";
import { BRASS_OBJECTS, brassPiece } from "#db/seed/art/families/brass.ts";
import { EMBROIDERY_OBJECTS, embroideryPiece } from "#db/seed/art/families/embroidery.ts";
import { JEWELLERY_OBJECTS, jewelleryPiece } from "#db/seed/art/families/jewellery.ts";
import { LEATHER_OBJECTS, leatherPiece } from "#db/seed/art/families/leather.ts";
import { MARQUETRY_OBJECTS, marquetryPiece } from "#db/seed/art/families/marquetry.ts";
import { POTTERY_OBJECTS, potteryPiece } from "#db/seed/art/families/pottery.ts";
import { RUG_OBJECTS, rugPiece } from "#db/seed/art/families/rug.ts";
import { SADDLERY_OBJECTS, saddleryPiece } from "#db/seed/art/families/saddlery.ts";
import { TEXTILE_OBJECTS, textilePiece } from "#db/seed/art/families/textile.ts";
import { ZELLIGE_OBJECTS, zelligePiece } from "#db/seed/art/families/zellige.ts";

/** The kinds of object each family can draw. */
export const OBJECTS: Readonly<Record<Family, readonly string[]>> = {
  zellige: ZELLIGE_OBJECTS,
  rug: RUG_OBJECTS,
  pottery: POTTERY_OBJECTS,
  brass: BRASS_OBJECTS,
  marquetry: MARQUETRY_OBJECTS,
  leather: LEATHER_OBJECTS,
  basketry: BASKETRY_OBJECTS,
  jewellery: JEWELLERY_OBJECTS,
  embroidery: EMBROIDERY_OBJECTS,
  textile: TEXTILE_OBJECTS,
  saddlery: SADDLERY_OBJECTS,
};

type Draw = (rng: Rng, object: string) => Piece;

/** Narrows an object's name to the family's own list before drawing. */
function family<const T extends string>(names: readonly T[], draw: (rng: Rng, object: T) => Piece): Draw {
  return (rng, object) => {
    const name = names.find((candidate) => candidate === object);
    if (name === undefined) throw new RangeError(`unknown object ${object}`);
    return draw(rng, name);
  };
}

const DRAW: Readonly<Record<Family, Draw>> = {
  zellige: family(ZELLIGE_OBJECTS, zelligePiece),
  rug: family(RUG_OBJECTS, rugPiece),
  pottery: family(POTTERY_OBJECTS, potteryPiece),
  brass: family(BRASS_OBJECTS, brassPiece),
  marquetry: family(MARQUETRY_OBJECTS, marquetryPiece),
  leather: family(LEATHER_OBJECTS, leatherPiece),
  basketry: family(BASKETRY_OBJECTS, basketryPiece),
  jewellery: family(JEWELLERY_OBJECTS, jewelleryPiece),
  embroidery: family(EMBROIDERY_OBJECTS, embroideryPiece),
  textile: family(TEXTILE_OBJECTS, textilePiece),
  saddlery: family(SADDLERY_OBJECTS, saddleryPiece),
};

export const pieceOf = (name: Family, rng: Rng, object: string): Piece => DRAW[name](rng, object);
