import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft, equipmentItem, equipmentItemCraft } from "#db/schema/index.ts";
import type { NotNow } from "#features/equipment/schema.ts";
import { lists } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What keeps a workshop from asking at all; null for nothing. */
export async function standingOf(
  tx: Tx,
  artisanId: Id<"artisan">,
  chamberId: Id<"chamber">,
): Promise<Extract<NotNow, "NOT_LISTED" | "NOT_OF_CHAMBER"> | null> {
  const [maker] = await tx
    .select({ state: artisan.state, chamberId: artisan.chamberId })
    .from(artisan)
    .where(eq(artisan.id, artisanId));
  if (!maker || !lists(maker.state)) return "NOT_LISTED";
  return maker.chamberId === chamberId ? null : "NOT_OF_CHAMBER";
}

/** The crafts a workshop is registered for, in an order that stays. */
export async function craftsOf(tx: Tx, artisanId: Id<"artisan">): Promise<Id<"craft">[]> {
  const rows = await tx
    .select({ id: artisanCraft.craftId })
    .from(artisanCraft)
    .where(eq(artisanCraft.artisanId, artisanId))
    .orderBy(asc(artisanCraft.craftId));
  return rows.map(({ id }) => id);
}

type Asked = { callId: Id<"equipmentCall">; itemId: Id<"equipmentItem">; artisanId: Id<"artisan"> };

/** The craft a workshop asks for an item as; `none` when the item is for others, null when the call has no such item. */
export async function craftFor(tx: Tx, { callId, itemId, artisanId }: Asked) {
  const [item] = await tx
    .select({ id: equipmentItem.id })
    .from(equipmentItem)
    .where(and(eq(equipmentItem.id, itemId), eq(equipmentItem.callId, callId)));
  if (!item) return null;
  const wanted = await tx
    .select({ id: equipmentItemCraft.craftId })
    .from(equipmentItemCraft)
    .where(eq(equipmentItemCraft.itemId, itemId));
  const own = await craftsOf(tx, artisanId);
  const fits = wanted.length === 0 ? own : own.filter((id) => wanted.some((one) => one.id === id));
  return fits[0] ?? ("none" as const);
}
