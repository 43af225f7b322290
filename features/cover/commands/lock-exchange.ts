import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { coverExchange } from "#db/schema/cover.ts";
import { document } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A file of answers, locked until the transaction ends, and whether its content is still there. */
export async function lockExchange(tx: Tx, exchangeId: Id<"coverExchange">) {
  const [row] = await tx
    .select({
      id: coverExchange.id,
      chamberId: coverExchange.chamberId,
      appliedAt: coverExchange.appliedAt,
      documentId: coverExchange.documentId,
    })
    .from(coverExchange)
    .where(and(eq(coverExchange.id, exchangeId), eq(coverExchange.direction, "import")))
    .for("update");
  if (!row?.documentId) return null;
  const [file] = await tx
    .select({ shreddedAt: document.shreddedAt })
    .from(document)
    .where(eq(document.id, row.documentId));
  return { ...row, documentId: row.documentId, isGone: file?.shreddedAt !== null };
}
