import "server-only";
import { eq, type SQL } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { equipmentCall, equipmentItem, equipmentRequest } from "#db/schema/equipment.ts";
import { equipmentAward, equipmentFollowUp } from "#db/schema/equipment-awards.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

/**
 * What a maker is told of their request, of what they were given, or of a look at it, by the id of any of them, or `eqf_….again` where it is told a second
 * time. Null for an unknown one.
 */
export async function readEquipmentLetter(named: string) {
  const id = named.split(".")[0] ?? "";
  const where: SQL | null = isId("equipmentRequest", id)
    ? eq(equipmentRequest.id, id)
    : isId("equipmentAward", id)
      ? eq(equipmentAward.id, id)
      : isId("equipmentFollowUp", id)
        ? eq(equipmentFollowUp.id, id)
        : null;
  if (!where) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        callId: equipmentCall.id,
        title: equipmentCall.title,
        callState: equipmentCall.state,
        cancelReason: equipmentCall.cancelReason,
        item: equipmentItem.kind,
        state: equipmentRequest.state,
        rank: equipmentRequest.rank,
        answerBy: equipmentRequest.answerBy,
        awardId: equipmentAward.id,
        awardState: equipmentAward.state,
        endReason: equipmentAward.endReason,
        followUpState: equipmentFollowUp.state,
        artisanId: equipmentRequest.artisanId,
        locale: artisanContact.locale,
        email: artisanContact.email,
      })
      .from(equipmentRequest)
      .innerJoin(equipmentCall, eq(equipmentCall.id, equipmentRequest.callId))
      .innerJoin(equipmentItem, eq(equipmentItem.id, equipmentRequest.itemId))
      .leftJoin(equipmentAward, eq(equipmentAward.requestId, equipmentRequest.id))
      .leftJoin(equipmentFollowUp, eq(equipmentFollowUp.awardId, equipmentAward.id))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, equipmentRequest.artisanId))
      .where(where)
      .limit(1),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
