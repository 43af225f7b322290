import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  equipmentAward,
  equipmentCall,
  equipmentFollowUp,
  equipmentItem,
} from "#db/schema/index.ts";
import type { AwardFacts, FollowUpRow, Photo } from "#features/equipment/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** What was given, with whose and of what, the newest first. Row-level security narrows it to what the actor may see. */
export async function awardRows(
  tx: Tx,
  where: SQL | undefined,
): Promise<(AwardFacts & { photoId: Id<"document"> | null })[]> {
  const rows = await tx
    .select({
      row: equipmentAward,
      item: equipmentItem.kind,
      callTitle: equipmentCall.title,
      isDemonstration: equipmentCall.isDemonstration,
    })
    .from(equipmentAward)
    .innerJoin(equipmentItem, eq(equipmentItem.id, equipmentAward.itemId))
    .innerJoin(equipmentCall, eq(equipmentCall.id, equipmentAward.callId))
    .where(where)
    .orderBy(desc(equipmentAward.agreedAt), asc(equipmentAward.id))
    .limit(500);
  const makerIds = rows.map(({ row }) => row.artisanId);
  const makers = await asProduct(tx, () =>
    tx.select({ id: artisan.id, name: artisan.name }).from(artisan).where(inArray(artisan.id, makerIds)),
  );
  return rows.map(({ row, ...words }) => {
    const { id, callId, chamberId, artisanId, state, keepYears, copayPaidOn, supplier, serial } = row;
    const { condition, deliveredOn, receivedBy, keepUntil, endedOn, endReason, photoId } = row;
    return {
      ...{ id, callId, chamberId, artisanId, state, keepYears, copayPaidOn, supplier, serial },
      ...{ condition, deliveredOn, receivedBy, keepUntil, endedOn, endReason, photoId, ...words },
      name: makers.find((maker) => maker.id === artisanId)?.name ?? {},
      value: money(row.valueMinor, row.currency),
      copay: money(row.copayMinor, row.currency),
      receivedAt: row.receivedAt?.toISOString() ?? null,
    };
  });
}

/** A private photograph with the link that opens it for the reader. */
export const photoFor = (photoId: Id<"document"> | null, reader: Id<"user"> | null, now: Date): Photo =>
  photoId && { id: photoId, link: reader ? fileLink(photoId, reader, now) : "" };

/** Looks at what was given, the earliest due first. */
export async function followUpRows(
  tx: Tx,
  where: SQL | undefined,
  reader: Id<"user"> | null,
  now: Date,
): Promise<FollowUpRow[]> {
  const rows = await tx
    .select()
    .from(equipmentFollowUp)
    .where(where)
    .orderBy(asc(equipmentFollowUp.dueOn), asc(equipmentFollowUp.id))
    .limit(1000);
  return rows.map(({ id, awardId, state, dueOn, sentence, photoId, finding, note }) => ({
    ...{ id, awardId, state, dueOn, sentence, finding, note },
    photo: photoFor(photoId, reader, now),
  }));
}
