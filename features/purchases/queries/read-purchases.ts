import "server-only";
import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody, groupPurchase, rawMaterial } from "#db/schema/index.ts";

export const factColumns = {
  id: groupPurchase.id,
  chamberId: groupPurchase.chamberId,
  title: groupPurchase.title,
  material: rawMaterial.name,
  unit: rawMaterial.unit,
  packageMilli: groupPurchase.packageMilli,
  priceMinor: groupPurchase.priceMinor,
  depositMinor: groupPurchase.depositMinor,
  minimumPackages: groupPurchase.minimumPackages,
  pledgeUntil: groupPurchase.pledgeUntil,
  state: groupPurchase.state,
  body: craftBody.name,
  isDemonstration: groupPurchase.isDemonstration,
};

/** Purchases as lines of a list, the newest first. As whoever reads. */
export function readPurchases(tx: Tx, where: SQL | undefined) {
  const pledged = sql`from purchase_pledge p where p.purchase_id = ${groupPurchase.id}
    and p.state in ('pledged', 'deposited', 'ordered')`;
  return tx
    .select({
      ...factColumns,
      supplier: sql<string>`(select s.name from supplier s where s.id = ${groupPurchase.supplierId})`,
      makers: sql<number>`(select count(*)::int ${pledged})`,
      packages: sql<number>`(select coalesce(sum(p.packages), 0)::int ${pledged})`,
      delivered: sql<number>`(select coalesce(sum(d.packages), 0)::int from purchase_delivery d
        where d.purchase_id = ${groupPurchase.id})`,
    })
    .from(groupPurchase)
    .innerJoin(rawMaterial, eq(rawMaterial.id, groupPurchase.materialId))
    .leftJoin(craftBody, eq(craftBody.id, groupPurchase.bodyId))
    .where(where)
    .orderBy(desc(groupPurchase.createdAt), desc(groupPurchase.id))
    .limit(200);
}
