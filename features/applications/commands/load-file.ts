import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type ApplicationState, application } from "#db/schema/applications.ts";
import type { Id } from "#lib/ids/ids.ts";

export type FileRow = typeof application.$inferSelect;

/** Reads a file and locks it until the transaction ends. Null where the actor may not see it. */
export async function lockFile(tx: Tx, id: Id<"application">): Promise<FileRow | null> {
  const [row] = await tx.select().from(application).where(eq(application.id, id)).for("update");
  return row ?? null;
}

/** States in which the answers can be changed: nobody has begun to read, or the chamber asked for more. */
export const isOpen = (state: ApplicationState) => state === "draft" || state === "completion_requested";

/** Where a sealed value of a file lies: the column it is bound to. */
export function sealedPlace(column: "sealed_cin" | "sealed_phone" | "sealed_address", id: Id<"application">) {
  return { table: "application", column, row: id };
}
