import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { promotionUse, type UseState } from "#db/schema/promotion-uses.ts";
import { promotion } from "#db/schema/promotions.ts";
import type { Use } from "#features/promotions/schema.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";

/** By what the purchases of one buyer are counted: the address they buy with, whatever browser or account. */
export const buyerHash = (email: string): string => hmacHex("promotion-buyer", email.trim().toLowerCase());

/**
 * Locks what may lower a basket and can run out. Before its prices are read: behind this, what they say is left is left. Comes
 * after shelves and pieces.
 */
export async function lockOffers(
  tx: Tx,
  pieceIds: readonly Id<"piece">[],
  code: string | null,
): Promise<void> {
  await tx.execute(sql`select lock_promotions(${sql.param([...pieceIds])}::text[], ${code}::text)`);
}

/** Locks promotions before anything of theirs goes back: makers' balances come behind them. As the product. */
export async function lockPromotions(tx: Tx, ids: readonly (Id<"promotion"> | null)[]): Promise<void> {
  const known = ids.filter((one) => one !== null);
  if (known.length === 0) return;
  await tx
    .select({ id: promotion.id })
    .from(promotion)
    .where(inArray(promotion.id, known))
    .orderBy(asc(promotion.id))
    .for("update");
}

/** Takes each part of its promotion, in one order. False when one of them has less left: the caller must roll back. */
export async function reserveUses(
  tx: Tx,
  checkoutId: Id<"checkout">,
  buyer: string,
  uses: readonly Use[],
): Promise<boolean> {
  for (const { promotionId, minor } of inOrder(uses)) {
    const { rows } = (await tx.execute(
      sql`select reserve_promotion(${checkoutId}, ${promotionId}, ${buyer}, ${minor}::bigint) as taken`,
    )) as unknown as { rows: { taken: boolean }[] };
    if (!rows[0]?.taken) return false;
  }
  return true;
}

/** Takes again what an ended checkout had taken. False when something of it is no longer there. */
export async function reserveAgain(tx: Tx, checkoutId: Id<"checkout">): Promise<boolean> {
  const before = await usesOf(tx, checkoutId, "released");
  for (const use of before) {
    const one = [{ promotionId: use.promotionId, minor: use.amountMinor }];
    if (!(await reserveUses(tx, checkoutId, use.buyer, one))) return false;
  }
  return true;
}

/** The purchase is sold: what it took stays taken. As the product. */
export async function consumeUses(tx: Tx, checkoutId: Id<"checkout">): Promise<void> {
  await tx
    .update(promotionUse)
    .set({ state: "consumed" })
    .where(and(eq(promotionUse.checkoutId, checkoutId), eq(promotionUse.state, "reserved")));
}

/** The purchase will not be sold: everything it took is there again. As the product. */
export async function releaseUses(tx: Tx, checkoutId: Id<"checkout">): Promise<void> {
  for (const use of await usesOf(tx, checkoutId, "reserved")) {
    await tx
      .update(promotion)
      .set({
        spentMinor: sql`${promotion.spentMinor} - ${use.amountMinor}`,
        used: sql`${promotion.used} - 1`,
      })
      .where(eq(promotion.id, use.promotionId));
    await tx
      .update(promotionUse)
      .set({ state: "released" })
      .where(and(eq(promotionUse.checkoutId, checkoutId), eq(promotionUse.promotionId, use.promotionId)));
  }
}

/**
 * What of a sale went back goes back to its promotions: dirhams, and not the use. Never more than was taken, and nothing of sales
 * from before uses were counted. As the product.
 */
export async function giveBackUses(tx: Tx, checkoutId: Id<"checkout">, uses: readonly Use[]): Promise<void> {
  for (const { promotionId, minor } of inOrder(uses)) {
    if (minor <= 0) continue;
    await tx
      .update(promotion)
      .set({ spentMinor: sql`${promotion.spentMinor} - ${minor}` })
      .where(
        and(
          eq(promotion.id, promotionId),
          sql`exists (select 1 from promotion_use u where u.promotion_id = ${promotionId} and u.checkout_id = ${checkoutId})`,
        ),
      );
    await tx
      .update(promotionUse)
      .set({ givenBackMinor: sql`${promotionUse.givenBackMinor} + ${minor}` })
      .where(and(eq(promotionUse.checkoutId, checkoutId), eq(promotionUse.promotionId, promotionId)));
  }
}

function usesOf(tx: Tx, checkoutId: Id<"checkout">, state: UseState) {
  return tx
    .select()
    .from(promotionUse)
    .where(and(eq(promotionUse.checkoutId, checkoutId), eq(promotionUse.state, state)))
    .orderBy(asc(promotionUse.promotionId));
}

/** One use a promotion, in the order everybody takes them in. */
function inOrder(uses: readonly Use[]): Use[] {
  const sums = new Map<Id<"promotion">, number>();
  for (const { promotionId, minor } of uses) sums.set(promotionId, (sums.get(promotionId) ?? 0) + minor);
  return [...sums]
    .map(([promotionId, minor]) => ({ promotionId, minor }))
    .sort((a, b) => (a.promotionId < b.promotionId ? -1 : 1));
}
