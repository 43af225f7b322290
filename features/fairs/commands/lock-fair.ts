import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { fair, fairApplication } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A fair locked until the transaction ends; null for what the actor may not see. */
export async function lockFair(tx: Tx, fairId: Id<"fair">) {
  const [row] = await tx.select().from(fair).where(eq(fair.id, fairId)).for("no key update");
  return row ?? null;
}

/**
 * A fair that nobody changes meanwhile; several may hold it at once. Null for what the actor may not see. A maker may see a fair and
 * not lock it, so the product does.
 */
export async function holdFair(tx: Tx, fairId: Id<"fair">) {
  const seen = await tx.select({ id: fair.id }).from(fair).where(eq(fair.id, fairId));
  if (seen.length === 0) return null;
  const [row] = await asProduct(tx, () => tx.select().from(fair).where(eq(fair.id, fairId)).for("share"));
  return row ?? null;
}

/** An application and its fair, the application locked. */
export async function lockApplication(tx: Tx, applicationId: Id<"fairApplication">) {
  const [row] = await tx
    .select({ application: fairApplication, fair })
    .from(fairApplication)
    .innerJoin(fair, eq(fair.id, fairApplication.fairId))
    .where(eq(fairApplication.id, applicationId))
    .for("update", { of: fairApplication });
  return row ?? null;
}
