import { materialKeys } from "#db/seed/data/materials.ts";
import type { PieceData } from "#db/seed/data/types.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { PieceInput } from "#tests/factories/pieces.ts";
import { stableNumber } from "#tests/factories/stable-id.ts";

/** GS1's own example of a trade item number: nobody's goods carry it. */
const exampleGtin = "09506000134352";

/**
 * What the demonstration says of the making of a piece: the month before it was shown, the lot of its main material, and for the
 * cooperative with an example prefix a number in trade. Lots and shares are examples; every fifth piece says none, as in life.
 */
export function makingOf(piece: PieceData, publishedAt: Date): Partial<PieceInput> {
  const keys = materialKeys(piece.materials);
  const [main] = keys;
  const isSilent = stableNumber(`lot ${piece.key}`, 5) === 0;
  const share = keys.length === 1 ? 100 : 60 + stableNumber(`share ${piece.key}`, 8) * 5;
  const monthBefore = new Date(publishedAt.getTime() - 30 * 86_400_000);
  return {
    madeMonth: piece.availability.kind === "made_to_order" ? null : dayInMorocco(monthBefore).slice(0, 7),
    gtin: piece.artisanKey === "taznakht-coop" ? exampleGtin : null,
    repair: null,
    origins:
      main && !isSilent
        ? { [main]: { sharePercent: share, lot: `DEMO-${100 + stableNumber(`bale ${piece.key}`, 900)}` } }
        : {},
  };
}
