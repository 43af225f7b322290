import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { badge } from "#db/schema/provenance.ts";
import type { LockedBadge } from "#features/badges/commands/lock-badge.ts";
import { badgeTransitions } from "#features/badges/domain/claims.ts";
import type { BadgeState } from "#features/badges/schema.ts";

/** Moves a locked badge where the table of transitions lets it go, with what goes along. False when it may not go there. */
export async function moveBadge(
  tx: Tx,
  row: Pick<LockedBadge, "id" | "state">,
  to: BadgeState,
  along: Partial<typeof badge.$inferInsert> = {},
): Promise<boolean> {
  if (!badgeTransitions[row.state].includes(to)) return false;
  const moved = await tx
    .update(badge)
    .set({ state: to, ...along })
    .where(and(eq(badge.id, row.id), eq(badge.state, row.state)))
    .returning({ id: badge.id });
  return moved.length === 1;
}
