import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { standingChange } from "#db/schema/register.ts";
import { waitingChange } from "#features/register/queries/waiting-change.ts";
import type { StandingChangeDto } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Changes of a maker's standing that came, the latest first. */
export async function standingHistory(tx: Tx, artisanId: Id<"artisan">): Promise<StandingChangeDto[]> {
  const rows = await tx
    .select({
      id: standingChange.id,
      from: standingChange.from,
      to: standingChange.to,
      reason: standingChange.reason,
      note: standingChange.note,
      effectiveFrom: standingChange.effectiveFrom,
      appliedAt: standingChange.appliedAt,
    })
    .from(standingChange)
    .where(and(eq(standingChange.artisanId, artisanId), isNotNull(standingChange.appliedAt)))
    .orderBy(desc(standingChange.appliedAt), desc(standingChange.id))
    .limit(50);
  return rows.map((row) => ({
    ...row,
    effectiveFrom: row.effectiveFrom.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  }));
}

/** The change that waits for its day, as pages show it. */
export async function plannedChange(tx: Tx, artisanId: Id<"artisan">): Promise<StandingChangeDto | null> {
  const row = await waitingChange(tx, artisanId);
  return row && { ...row, from: null, effectiveFrom: row.effectiveFrom.toISOString(), appliedAt: null };
}
