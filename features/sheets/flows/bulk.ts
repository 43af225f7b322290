import "server-only";
import { isOpen, offerPiece, pausePiece, setAvailability, setPrice } from "#features/listing/index.ts";
import { type Asked, plannedPrices } from "#features/sheets/domain/bulk-asked.ts";
import { heldPieces } from "#features/sheets/queries/held-pieces.ts";
import type { HeldPiece } from "#features/sheets/schema.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

/** Every open piece of the actor's workshops. */
export async function openPieces(context: Context): Promise<HeldPiece[]> {
  const all: HeldPiece[] = [];
  for (const artisanId of artisanIdsOf(context.actor)) {
    const { pieces } = unwrap(await heldPieces(context, { artisanId, references: null }));
    all.push(...pieces.filter(({ state }) => isOpen(state)));
  }
  return all;
}

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
  const chosen = (await openPieces(context)).filter(({ id }) => asked.ids.includes(id));
  for (const piece of chosen) {
    const code = await doOne(context, piece, asked, shown);
    if (code === null) outcome.changed += 1;
    else outcome.refused[code] = (outcome.refused[code] ?? 0) + 1;
  }
  return outcome;
}

/** The code of what a piece refused; null when it was changed. */
async function doOne(context: Context, piece: HeldPiece, asked: Asked, shown: ReadonlyMap<string, number>) {
  const pieceId = piece.id;
  const codeOf = (result: Result<unknown, string>) => (result.ok ? null : result.error.code);
  if (asked.deed === "pause") return codeOf(await pausePiece(context, { pieceId }));
  if (asked.deed === "offer") return codeOf(await offerPiece(context, { pieceId }));
  if (asked.deed !== "price") {
    const { deed, leadDays } = asked;
    if (deed === null) return "INVALID_INPUT";
    return codeOf(await setAvailability(context, { pieceId, availability: deed, leadDays }));
  }
  for (const { sku, from, to } of plannedPrices([piece], asked) ?? []) {
    if (shown.get(sku) !== from) return "PRICE_MOVED";
    const held = piece.options.find((option) => option.sku === sku)?.own ?? {};
    const own = (currency: "EUR" | "USD" | "GBP") => {
      const minor = held[currency];
      return minor === undefined ? "" : typedOfMinor(minor);
    };
    const prices = { EUR: own("EUR"), USD: own("USD"), GBP: own("GBP") };
    const code = codeOf(await setPrice(context, { pieceId, sku, price: typedOfMinor(to), own: prices }));
    if (code) return code;
  }
  return null;
}
