import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { registryImport } from "#db/schema/register.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An import, locked for the rest of the transaction. Null when the actor's chamber has none of that id. */
export async function lockImport(tx: Tx, importId: Id<"registryImport">) {
  const [row] = await tx.select().from(registryImport).where(eq(registryImport.id, importId)).for("update");
  return row ?? null;
}
