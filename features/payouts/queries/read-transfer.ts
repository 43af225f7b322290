import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { payoutLine, transferReversal } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What a transfer needs to be made, while its line is on its way; null otherwise. For the product's own work. */
export async function readTransferPlan(id: Id<"payoutLine">) {
  const [line] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select().from(payoutLine).where(eq(payoutLine.id, id)),
  );
  if (line?.state !== "sent" || !line.connectedAccount || !line.checkoutId) return null;
  return { ...line, connectedAccount: line.connectedAccount, checkoutId: line.checkoutId };
}

/** A reversal that is still to be made, with its transfer; null otherwise. */
export async function readReversal(id: Id<"transferReversal">) {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ reversal: transferReversal, transferId: payoutLine.transferId })
      .from(transferReversal)
      .innerJoin(payoutLine, eq(payoutLine.id, transferReversal.lineId))
      .where(eq(transferReversal.id, id)),
  );
  if (row?.reversal.state !== "due" || !row.transferId) return null;
  return { ...row.reversal, transferId: row.transferId };
}
