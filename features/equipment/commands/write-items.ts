import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { craft, equipmentItem, equipmentItemCraft } from "#db/schema/index.ts";
import { lockCall } from "#features/equipment/commands/locks.ts";
import { copayOf } from "#features/equipment/domain/copay.ts";
import { keepsEquipment } from "#features/equipment/policy.ts";
import { addItemInput, itemsAtMost, removeItemInput } from "#features/equipment/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Adds a kind of tool to a draft: how many, what one is worth, and on what terms. Refusals: CALL_SHOWN, ITEMS_FULL, CRAFT_UNKNOWN.
 */
export const addItem = defineCommand({
  name: "equipment.add-item",
  input: addItemInput,
  errors: ["CALL_SHOWN", "ITEMS_FULL", "CRAFT_UNKNOWN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input, resource: call, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    const { callId, kind, quantity, value: valueMinor, copayPercent, keepYears } = input;
    const craftIds = [...new Set(input.craftIds)];
    const known = await tx.select({ id: craft.id }).from(craft).where(inArray(craft.id, craftIds));
    if (known.length !== craftIds.length) fail("CRAFT_UNKNOWN");
    const [there] = await tx
      .select({
        n: sql<number>`count(*)::int`,
        last: sql<number>`coalesce(max(${equipmentItem.position}), 0)::int`,
      })
      .from(equipmentItem)
      .where(eq(equipmentItem.callId, callId));
    if ((there?.n ?? 0) >= itemsAtMost) fail("ITEMS_FULL");
    const id = newId("equipmentItem");
    const copayMinor = copayOf(money(valueMinor, call.currency), copayPercent).minor;
    await tx.insert(equipmentItem).values({
      ...{ id, callId, kind, quantity, valueMinor, copayPercent, copayMinor, keepYears },
      ...{ currency: call.currency, position: (there?.last ?? 0) + 1 },
    });
    if (craftIds.length > 0)
      await tx.insert(equipmentItemCraft).values(craftIds.map((craftId) => ({ itemId: id, craftId })));
    return { itemId: id };
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: output }),
});

/** Takes an item out of a draft. Refusals: CALL_SHOWN. */
export const removeItem = defineCommand({
  name: "equipment.remove-item",
  input: removeItemInput,
  errors: ["CALL_SHOWN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
  handler: async ({ tx, input: { callId, itemId }, resource: call, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    const [own] = await tx
      .select({ id: equipmentItem.id })
      .from(equipmentItem)
      .where(and(eq(equipmentItem.id, itemId), eq(equipmentItem.callId, callId)));
    if (!own) return;
    await tx.delete(equipmentItemCraft).where(eq(equipmentItemCraft.itemId, itemId));
    await tx.delete(equipmentItem).where(eq(equipmentItem.id, itemId));
  },
  audit: ({ input }) => ({ object: input.callId, detail: { item: input.itemId } }),
});
