import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  craft,
  craftBody,
  equipmentAward,
  equipmentCall,
  equipmentItem,
  equipmentItemCraft,
  equipmentRequest,
} from "#db/schema/index.ts";
import { progressOf } from "#features/calls/index.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { type CallFacts, type Item, phaseOf, type RequestRow } from "#features/equipment/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

type Row = typeof equipmentCall.$inferSelect;

/** What every page says of a call. */
export function factsOf(row: Row, bodyName: LocalizedText | null, now: Date): CallFacts {
  const { id, slug, chamberId, state, title, text, opensOn, closesOn, answerDays } = row;
  return {
    ...{ id, slug, chamberId, state, title, text, opensOn, closesOn, answerDays, bodyName },
    phase: phaseOf(row, dayInMorocco(now)),
    budget: money(row.budgetMinor, row.currency),
    cancelReason: row.cancelReason,
    isDemonstration: row.isDemonstration,
  };
}

/** Calls with the body they are for, the newest first. Row-level security narrows them to what the actor may see. */
export async function readCalls(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ call: equipmentCall, bodyName: craftBody.name })
    .from(equipmentCall)
    .leftJoin(craftBody, eq(craftBody.id, equipmentCall.bodyId))
    .where(where)
    .orderBy(desc(equipmentCall.opensOn), desc(equipmentCall.id))
    .limit(200);
}

/** What a call offers, in order. */
export async function itemsOf(tx: Tx, callId: Id<"equipmentCall">): Promise<(Item & { held: number })[]> {
  const rows = await tx
    .select()
    .from(equipmentItem)
    .where(eq(equipmentItem.callId, callId))
    .orderBy(asc(equipmentItem.position));
  const crafts = await tx
    .select({ itemId: equipmentItemCraft.itemId, id: craft.id, name: craft.name })
    .from(equipmentItemCraft)
    .innerJoin(craft, eq(craft.id, equipmentItemCraft.craftId))
    .where(
      inArray(
        equipmentItemCraft.itemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(craft.id));
  return rows.map(({ id, kind, quantity, copayPercent, keepYears, held, ...row }) => ({
    ...{ id, kind, quantity, copayPercent, keepYears, held },
    value: money(row.valueMinor, row.currency),
    copay: money(row.copayMinor, row.currency),
    crafts: crafts.filter(({ itemId }) => itemId === id).map((one) => ({ id: one.id, name: one.name })),
  }));
}

/**
 * Requests as officers list them, by rank and else by number. Names alone are read as the product: who asked stays in the list whatever
 * became of their standing since.
 */
export async function requestRows(
  tx: Tx,
  where: SQL | undefined,
  reader: Id<"user"> | null,
): Promise<RequestRow[]> {
  const rows = await tx
    .select({
      row: equipmentRequest,
      item: equipmentItem.kind,
      awardId: equipmentAward.id,
      awardState: equipmentAward.state,
    })
    .from(equipmentRequest)
    .innerJoin(equipmentItem, eq(equipmentItem.id, equipmentRequest.itemId))
    .leftJoin(equipmentAward, eq(equipmentAward.requestId, equipmentRequest.id))
    .where(where)
    .orderBy(asc(equipmentRequest.rank), asc(equipmentRequest.number))
    .limit(1000);
  const makerIds = rows.map(({ row }) => row.artisanId);
  const makers = await asProduct(tx, () =>
    tx.select({ id: artisan.id, name: artisan.name }).from(artisan).where(inArray(artisan.id, makerIds)),
  );
  const ids = rows.map(({ row }) => row.id);
  const progress = await progressOf(tx, equipmentTables, ids, reader);
  return rows.map(({ row: { id, artisanId, itemId, number, state, points, rank, answerBy }, ...more }) => ({
    ...{ id, artisanId, itemId, number, state, points, rank, ...more, ...progress(id) },
    name: makers.find((maker) => maker.id === artisanId)?.name ?? {},
    answerBy: answerBy?.toISOString() ?? null,
  }));
}
