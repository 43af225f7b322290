import "server-only";
import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lotCheck } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** When a share of a lot could first be fetched: it was on the list, and the lot had been looked at. For a lot that is cleared. */
export async function fetchableSince(tx: Tx, lotId: Id<"lot">, sharedAt: Date): Promise<Date> {
  const [row] = await tx
    .select({ at: max(lotCheck.at) })
    .from(lotCheck)
    .where(eq(lotCheck.lotId, lotId));
  return row?.at && row.at > sharedAt ? row.at : sharedAt;
}
