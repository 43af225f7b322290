import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { site, siteUnit } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A site locked until the transaction ends; null for what the actor may not write. */
export async function lockSite(tx: Tx, siteId: Id<"site">) {
  const [row] = await tx.select().from(site).where(eq(site.id, siteId)).for("no key update");
  return row ?? null;
}

/** A unit and its site as the actor sees them, nothing locked. */
export async function seeUnit(tx: Tx, unitId: Id<"siteUnit">) {
  const [row] = await tx
    .select({ unit: siteUnit, site })
    .from(siteUnit)
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(eq(siteUnit.id, unitId));
  return row ?? null;
}

/**
 * A unit that one transaction at a time has, with its site. Makers may see a unit and not lock it, so the product does. Whoever asks
 * for the same unit meanwhile waits here: limits are counted and slots given one after the other.
 */
export async function lockUnit(tx: Tx, unitId: Id<"siteUnit">) {
  const seen = await seeUnit(tx, unitId);
  if (!seen) return null;
  return asProduct(tx, async () => {
    const [unit] = await tx.select().from(siteUnit).where(eq(siteUnit.id, unitId)).for("no key update");
    const [place] = await tx.select().from(site).where(eq(site.id, seen.site.id));
    return unit && place ? { unit, site: place } : null;
  });
}
