import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { standingChange } from "#db/schema/register.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The change of a maker's standing that waits for its day, or null. There is at most one. */
export async function waitingChange(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({
      id: standingChange.id,
      to: standingChange.to,
      reason: standingChange.reason,
      note: standingChange.note,
      effectiveFrom: standingChange.effectiveFrom,
    })
    .from(standingChange)
    .where(
      and(
        eq(standingChange.artisanId, artisanId),
        isNull(standingChange.appliedAt),
        isNull(standingChange.cancelledAt),
      ),
    );
  return row ?? null;
}
