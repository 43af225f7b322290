import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece, pieceChange, stock, variant } from "#db/schema/index.ts";

export type Units = { sku: string; quantity: number };

// Always in the order of the sku, so that two buyers of the same two pieces never wait for each other in a circle.
const bySku = (a: Units, b: Units) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** Promises units to a checkout. Returns the skus that had too few; the caller then rolls everything back. */
export async function holdUnits(tx: Tx, units: readonly Units[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { sku, quantity } of [...units].sort(bySku)) {
    const held = await tx
      .update(stock)
      .set({ held: sql`${stock.held} + ${quantity}` })
      .where(and(eq(stock.sku, sku), sql`${stock.onHand} - ${stock.held} >= ${quantity}`))
      .returning({ sku: stock.sku });
    if (held.length === 0) missing.push(sku);
  }
  return missing;
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

/** Takes promised units off the shelf for good, and marks a unique piece sold with its last unit. */
export async function commitUnits(tx: Tx, units: readonly Units[]): Promise<void> {
  for (const { sku, quantity } of [...units].sort(bySku)) {
    const [left] = await tx
      .update(stock)
      .set({ onHand: sql`${stock.onHand} - ${quantity}`, held: sql`${stock.held} - ${quantity}` })
      .where(and(eq(stock.sku, sku), sql`${stock.held} >= ${quantity}`))
      .returning({ onHand: stock.onHand });
    if (!left) throw new Error(`${sku} holds less than is sold`);
    if (left.onHand === 0) await markUniqueSold(tx, sku);
  }
}

async function markUniqueSold(tx: Tx, sku: string): Promise<void> {
  const ofVariant = tx.select({ id: variant.pieceId }).from(variant).where(eq(variant.sku, sku));
  const sold = await tx
    .update(piece)
    .set({ state: "sold" })
    .where(
      and(sql`${piece.id} in ${ofVariant}`, eq(piece.availability, "unique"), eq(piece.state, "published")),
    )
    .returning({ id: piece.id });
  if (sold.length > 0)
    await tx
      .insert(pieceChange)
      .values(sold.map(({ id }) => ({ pieceId: id, by: "platform" as const, kind: "sold" as const })));
}
