import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { piece, pieceChange, stock, stockReturn, variant } from "#db/schema/index.ts";

export type Units = { sku: string; quantity: number };

// Always in the order of the sku, so that two buyers of the same two pieces never wait for each other in a circle.
const bySku = (a: Units, b: Units) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** Promises units to a checkout. Returns the skus that had too few; the caller then rolls everything back. */
export async function holdUnits(tx: Tx, units: readonly Units[]): Promise<string[]> {
  const sorted = [...units].sort(bySku);
  const held = await together(
    sorted.map(({ sku, quantity }) =>
      tx
        .update(stock)
        .set({ held: sql`${stock.held} + ${quantity}` })
        .where(and(eq(stock.sku, sku), sql`${stock.onHand} - ${stock.held} >= ${quantity}`))
        .returning({ sku: stock.sku }),
    ),
  );
  return sorted.filter((_, n) => held[n]?.length === 0).map(({ sku }) => sku);
}

/** Gives promised units back to the shelf. */
export async function releaseUnits(tx: Tx, units: readonly Units[]): Promise<void> {
  for (const { sku, quantity } of [...units].sort(bySku)) {
    const released = await tx
      .update(stock)
      .set({ held: sql`${stock.held} - ${quantity}` })
      .where(and(eq(stock.sku, sku), sql`${stock.held} >= ${quantity}`))
      .returning({ sku: stock.sku });
    if (released.length !== 1) throw new Error(`${sku} holds less than is released`);
  }
}

/** Takes promised units off the shelf for good, and marks unique pieces sold with their last unit. */
export async function commitUnits(tx: Tx, units: readonly Units[]): Promise<void> {
  const empty: string[] = [];
  const sorted = [...units].sort(bySku);
  const rows = await together(
    sorted.map(({ sku, quantity }) =>
      tx
        .update(stock)
        .set({ onHand: sql`${stock.onHand} - ${quantity}`, held: sql`${stock.held} - ${quantity}` })
        .where(and(eq(stock.sku, sku), sql`${stock.held} >= ${quantity}`))
        .returning({ onHand: stock.onHand }),
    ),
  );
  for (const [n, { sku }] of sorted.entries()) {
    const left = rows[n]?.[0];
    if (!left) throw new Error(`${sku} holds less than is sold`);
    if (left.onHand === 0) empty.push(sku);
  }
  // Behind all shelves: whoever locks shelves and pieces locks the shelves first.
  if (empty.length > 0) await markUniqueSold(tx, empty);
}

/**
 * A piece may have left the shop while its buyer paid: it is sold all the same, and comes back from nowhere. One that was
 * archived stays so, as nobody can offer it again.
 */
const sellable = ["published", "paused", "proposed", "revision_requested"] as const;

/**
 * Puts units back on the shelf that came back from a buyer or never left: a cancelled, refused or returned piece. A unique
 * piece that was sold is offered again only by its maker.
 */
export async function returnUnits(tx: Tx, units: readonly Units[]): Promise<void> {
  for (const { sku, quantity } of [...units].sort(bySku)) {
    const back = await tx
      .update(stock)
      .set({ onHand: sql`${stock.onHand} + ${quantity}` })
      .where(eq(stock.sku, sku))
      .returning({ sku: stock.sku });
    if (back.length !== 1) throw new Error(`${sku} has no shelf`);
    await tx.insert(stockReturn).values({ sku, quantity });
  }
}

/**
 * Puts units back that were never sold: a sale at a stand that was recorded by mistake. The only one of its kind is shown again,
 * as it was before.
 */
export async function restoreUnits(tx: Tx, units: readonly Units[]): Promise<void> {
  await returnUnits(tx, units);
  const skus = units.map(({ sku }) => sku);
  const ofVariants = tx.select({ id: variant.pieceId }).from(variant).where(inArray(variant.sku, skus));
  const shown = await tx
    .update(piece)
    .set({ state: "published" })
    .where(and(inArray(piece.id, ofVariants), eq(piece.availability, "unique"), eq(piece.state, "sold")))
    .returning({ id: piece.id });
  if (shown.length > 0)
    await tx
      .insert(pieceChange)
      .values(shown.map(({ id }) => ({ pieceId: id, by: "platform" as const, kind: "published" as const })));
}

async function markUniqueSold(tx: Tx, skus: readonly string[]): Promise<void> {
  const ofVariants = tx
    .select({ id: variant.pieceId })
    .from(variant)
    .where(inArray(variant.sku, [...skus]));
  const sold = await tx
    .update(piece)
    .set({ state: "sold", proposedAt: null })
    .where(
      and(
        inArray(piece.id, ofVariants),
        eq(piece.availability, "unique"),
        inArray(piece.state, [...sellable]),
      ),
    )
    .returning({ id: piece.id });
  if (sold.length > 0)
    await tx
      .insert(pieceChange)
      .values(sold.map(({ id }) => ({ pieceId: id, by: "platform" as const, kind: "sold" as const })));
}
