import "server-only";
import { offerPiece, pausePiece, setAvailability } from "#features/listing/index.ts";
import { pricePiece } from "#features/sheets/commands/price-piece.ts";
import { type Asked, plannedPrices } from "#features/sheets/domain/bulk-asked.ts";
import { openPieces } from "#features/sheets/queries/open-pieces.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** How many pieces were changed, and why others were not: code → pieces. */
export type BulkOutcome = { changed: number; refused: Record<string, number> };

/**
 * Does with each chosen piece what was agreed to, one after the other by the commands of a single piece: what one refuses does not
 * hold up the others. A price that is not the one any more that was shown is left alone (PRICE_MOVED), so that pressing twice does not
 * raise it twice.
 */
export async function doInBulk(
  context: Context,
  asked: Asked,
  shown: ReadonlyMap<string, number>,
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { changed: 0, refused: {} };
  const chosen = unwrap(await openPieces(context, { ids: asked.ids.filter((id) => isId("piece", id)) }));
  for (const piece of chosen) {
    const code = await doOne(context, piece, asked, shown);
    if (code === null) outcome.changed += 1;
    else outcome.refused[code] = (outcome.refused[code] ?? 0) + 1;
  }
  return outcome;
}

/** The code of what a piece refused; null when it was changed. */
async function doOne(context: Context, piece: OpenPiece, asked: Asked, shown: ReadonlyMap<string, number>) {
  const pieceId = piece.id;
  const codeOf = (result: Result<unknown, string>) => (result.ok ? null : result.error.code);
  if (asked.deed === "pause") return codeOf(await pausePiece(context, { pieceId }));
  if (asked.deed === "offer") return codeOf(await offerPiece(context, { pieceId }));
  if (asked.deed !== "price") {
    const { deed, leadDays } = asked;
    if (deed === null) return "INVALID_INPUT";
    return codeOf(await setAvailability(context, { pieceId, availability: deed, leadDays }));
  }
  const planned = plannedPrices([piece], asked) ?? [];
  if (planned.some(({ sku, from }) => shown.get(sku) !== from)) return "PRICE_MOVED";
  if (planned.length === 0) return null;
  const options = planned.map(({ sku, from, to }) => ({ sku, from, to }));
  return codeOf(await pricePiece(context, { pieceId, options }));
}
