import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collection } from "#db/schema/catalogue.ts";
import type { Id } from "#lib/ids/ids.ts";

export type Locked = typeof collection.$inferSelect;

/** The collection, locked until the transaction ends. Null for whoever may not change it. */
export async function lockCollection(tx: Tx, id: Id<"collection">): Promise<Locked | null> {
  const [row] = await tx.select().from(collection).where(eq(collection.id, id)).for("update");
  return row ?? null;
}
