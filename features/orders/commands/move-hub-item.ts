import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { HubChecklist, HubItemState } from "#db/schema/fulfilment.ts";
import { hubItem } from "#db/schema/index.ts";
import { hubItemTransitions } from "#features/orders/domain/parcels.ts";
import type { Id } from "#lib/ids/ids.ts";

type Move = { to: HubItemState; at: Date; checklist?: HubChecklist; defect?: string | null };

/** Moves one maker's part on at the hub. False when it stands where that cannot follow. */
export async function moveHubItem(
  tx: Tx,
  item: { orderId: Id<"order">; state: HubItemState },
  { to, at, ...facts }: Move,
): Promise<boolean> {
  if (!hubItemTransitions[item.state].includes(to)) return false;
  const moved = await tx
    .update(hubItem)
    .set({ state: to, updatedAt: at, ...facts })
    .where(and(eq(hubItem.orderId, item.orderId), eq(hubItem.state, item.state)))
    .returning({ orderId: hubItem.orderId });
  return moved.length === 1;
}
