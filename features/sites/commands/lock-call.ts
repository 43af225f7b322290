import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { site, siteApplication, siteCall, siteUnit, tenancy } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

const parts = { call: siteCall, unit: siteUnit, chamberId: site.chamberId };

/** A call with its unit and whose it is, the call locked; null for what the actor may not write. */
export async function lockCall(tx: Tx, callId: Id<"siteCall">) {
  const [row] = await tx
    .select(parts)
    .from(siteCall)
    .innerJoin(siteUnit, eq(siteUnit.id, siteCall.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(eq(siteCall.id, callId))
    .for("no key update", { of: siteCall });
  return row ?? null;
}

/** A call that nobody changes meanwhile. A maker may see one and not lock it, so the product does. */
export async function holdCall(tx: Tx, callId: Id<"siteCall">) {
  const seen = await tx.select({ id: siteCall.id }).from(siteCall).where(eq(siteCall.id, callId));
  return seen.length === 0 ? null : asProduct(tx, () => lockCall(tx, callId));
}

/** An application with its call, the application locked. */
export async function lockApplication(tx: Tx, applicationId: Id<"siteApplication">) {
  const [row] = await tx
    .select({ ...parts, application: siteApplication })
    .from(siteApplication)
    .innerJoin(siteCall, eq(siteCall.id, siteApplication.callId))
    .innerJoin(siteUnit, eq(siteUnit.id, siteCall.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(eq(siteApplication.id, applicationId))
    .for("update", { of: siteApplication });
  return row ?? null;
}

/** A contract with whose site it is of, locked. A tenant sees theirs and may not write it, so the product locks. */
export async function lockTenancy(tx: Tx, tenancyId: Id<"tenancy">) {
  const seen = await tx.select({ id: tenancy.id }).from(tenancy).where(eq(tenancy.id, tenancyId));
  if (seen.length === 0) return null;
  return asProduct(tx, async () => {
    const [row] = await tx
      .select({ tenancy, chamberId: site.chamberId })
      .from(tenancy)
      .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(eq(tenancy.id, tenancyId))
      .for("update", { of: tenancy });
    return row ?? null;
  });
}
