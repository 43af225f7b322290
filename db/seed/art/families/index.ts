import type { Family, Piece } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { BRASS_OBJECTS, brassPiece } from "#db/seed/art/families/brass.ts";
import { POTTERY_OBJECTS, potteryPiece } from "#db/seed/art/families/pottery.ts";
import { RUG_OBJECTS, rugPiece } from "#db/seed/art/families/rug.ts";
import { ZELLIGE_OBJECTS, zelligePiece } from "#db/seed/art/families/zellige.ts";

/** The kinds of object each family can draw. */
export const OBJECTS: Readonly<Record<Family, readonly string[]>> = {
  zellige: ZELLIGE_OBJECTS,
  rug: RUG_OBJECTS,
  pottery: POTTERY_OBJECTS,
  brass: BRASS_OBJECTS,
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
};

export const pieceOf = (name: Family, rng: Rng, object: string): Piece => DRAW[name](rng, object);
