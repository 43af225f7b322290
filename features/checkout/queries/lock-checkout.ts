import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The checkout's row, locked until the transaction ends. Null when the actor cannot see it. */
export async function lockCheckout(tx: Tx, id: Id<"checkout">) {
  const [row] = await tx.select().from(checkout).where(eq(checkout.id, id)).for("update");
  return row ?? null;
}
