import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { groupPurchase, lotShare, materialLot, purchaseDelivery, purchasePledge } from "#db/schema/index.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A purchase locked until the transaction ends: everything that moves its pledges or money waits here. Null for what the actor may not see. */
export async function lockPurchase(tx: Tx, id: Id<"groupPurchase">) {
  const seen = await tx.select({ id: groupPurchase.id }).from(groupPurchase).where(eq(groupPurchase.id, id));
  if (seen.length === 0) return null;
  // A maker may see a purchase and not lock it, so the product does.
  const [row] = await asProduct(tx, () =>
    tx.select().from(groupPurchase).where(eq(groupPurchase.id, id)).for("no key update"),
  );
  return row ?? null;
}

/** A pledge with its purchase, the purchase locked first and both read behind the lock. */
export async function lockPledge(tx: Tx, pledgeId: Id<"pledge">) {
  const [seen] = await tx
    .select({ purchaseId: purchasePledge.purchaseId })
    .from(purchasePledge)
    .where(eq(purchasePledge.id, pledgeId));
  const purchase = seen && (await lockPurchase(tx, seen.purchaseId));
  if (!purchase) return null;
  const [pledge] = await asProduct(tx, () =>
    tx.select().from(purchasePledge).where(eq(purchasePledge.id, pledgeId)),
  );
  return pledge ? { purchase, pledge, chamberId: purchase.chamberId } : null;
}

/** A share of a delivery with its purchase and lot; the purchase locked first, then the lot held as it is. */
export async function lockShare(tx: Tx, shareId: Id<"lotShare">) {
  const [seen] = await tx
    .select({ purchaseId: purchaseDelivery.purchaseId, lotId: lotShare.lotId })
    .from(lotShare)
    .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
    .where(eq(lotShare.id, shareId));
  const purchase = seen && (await lockPurchase(tx, seen.purchaseId));
  if (!purchase) return null;
  return asProduct(tx, async () => {
    const [lot] = await tx.select().from(materialLot).where(eq(materialLot.id, seen.lotId)).for("share");
    const [share] = await tx.select().from(lotShare).where(eq(lotShare.id, shareId));
    if (!lot || !share || share.packages === null) return null;
    const missing = await readMissing(tx, purchase, share.artisanId);
    return {
      ...{ purchase, lot, share: { ...share, packages: share.packages }, chamberId: purchase.chamberId },
      // Of the maker's deposit, what a card's bank took back.
      missingMinor: missing.get(share.artisanId) ?? 0,
    };
  });
}

/** What stands on an account in dirhams, debit less credit. Call behind the purchase's lock. */
export async function balanceOf(tx: Tx, account: string): Promise<number> {
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select coalesce(sum(amount_minor), 0)::text as minor from journal_line
      where account = ${account} and currency = 'MAD'`),
  )) as unknown as { rows: { minor: string }[] };
  return Number(rows[0]?.minor ?? 0);
}

/** Packages of a pledge that its maker got, is to get, or never fetched of what arrived: no later delivery makes up for those. */
export async function sharedOf(
  tx: Tx,
  { purchaseId, artisanId }: { purchaseId: Id<"groupPurchase">; artisanId: Id<"artisan"> },
): Promise<number> {
  const [row] = await tx
    .select({
      n: sql<number>`coalesce(sum(${lotShare.packages}) filter (where ${lotShare.voidedAt} is null or ${lotShare.voidReason} is not null), 0)::int`,
    })
    .from(lotShare)
    .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
    .where(and(eq(purchaseDelivery.purchaseId, purchaseId), eq(lotShare.artisanId, artisanId)));
  return row?.n ?? 0;
}

/** What is to be paid back to makers who are out of a purchase: none of the money that is there for anything else. */
export async function dueBackOf(tx: Tx, purchaseId: Id<"groupPurchase">): Promise<number> {
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select coalesce(-sum(l.amount_minor), 0)::text as minor from purchase_pledge p
      join journal_line l on l.account = 'purchase_member:' || p.purchase_id || ':' || p.artisan_id and l.currency = 'MAD'
      where p.purchase_id = ${purchaseId} and p.state in ('withdrawn', 'lapsed')`),
  )) as unknown as { rows: { minor: string }[] };
  return Number(rows[0]?.minor ?? 0);
}
