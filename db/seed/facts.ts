import type { MakerRole } from "#db/schema/catalogue.ts";
import { craftWays, pieceWays } from "#db/seed/data/craft-ways.ts";
import { materialKeys } from "#db/seed/data/materials.ts";
import { choices, ownPrices, variations, warningOf } from "#db/seed/data/piece-extras.ts";
import type { ArtisanKind, PieceData } from "#db/seed/data/types.ts";
import type { PieceInput } from "#tests/factories/pieces.ts";
import { stableNumber } from "#tests/factories/stable-id.ts";

const rolesByKind: Partial<Record<ArtisanKind, MakerRole>> = {
  cooperative: "made_by_members",
  enterprise: "made_in_workshop",
};

/** Dirhams an hour that the demonstration's hours are reckoned back from. */
const dirhamsAnHour = 60;

/**
 * What the demonstration says of a piece besides its words: what it is made of and how, by whom, in how many hours,
 * what differs, what it warns of. Hours are examples; every seventh piece says none, as in life.
 */
export function factsOf(piece: PieceData, kind: ArtisanKind | undefined): Partial<PieceInput> {
  const keys = materialKeys(piece.materials);
  const hours = Math.max(2, Math.round(piece.priceMinor / 100 / dirhamsAnHour));
  const isSilent = stableNumber(`hours ${piece.key}`, 7) === 0;
  const role = (kind && rolesByKind[kind]) ?? "made";
  return {
    materialKeys: keys,
    techniqueKeys: pieceWays[piece.key] ?? craftWays[piece.craftKey]?.techniques ?? [],
    makerRole: role,
    hoursOfWork: isSilent ? null : hours,
    hands: isSilent ? null : role === "made" ? 1 : Math.min(6, 2 + Math.floor(hours / 80)),
    variationNote:
      piece.availability.kind === "unique"
        ? null
        : (variations.find(({ of }) => of.some((key) => keys.includes(key)))?.note ?? null),
    safetyWarnings: warningOf(piece),
  };
}

/** The options of a piece, the first with the units that orders of the scenario took on top. */
export function optionsOf(piece: PieceData, sold: number): Partial<PieceInput> {
  const choice = choices[piece.key];
  const prices = ownPrices[piece.key];
  if (!choice) return prices ? { ownPrices: prices } : {};
  return {
    optionName: choice.name,
    ...(prices ? { ownPrices: prices } : {}),
    options: choice.options.map(({ name, priceMinor, measures, grams, left }, n) => ({
      option: name,
      priceMinor: priceMinor ?? piece.priceMinor,
      lengthMm: measures?.[0] ?? null,
      widthMm: measures?.[1] ?? null,
      heightMm: measures?.[2] ?? null,
      weightGrams: grams ?? null,
      onHand: left + (n === 0 ? sold : 0),
    })),
  };
}
