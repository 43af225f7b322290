import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  rentCharge,
  siteAnswer,
  siteApplication,
  siteCall,
  siteCriterion,
  unitBooking,
  unitCondition,
  unitFault,
} from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeKiln, makeSite, makeTenancy, makeUnit } from "#tests/factories/sites.ts";

const three = { ar: "نص", fr: "Texte", en: "Text" };

/** A site of the chamber that is shown, with a kiln its maker booked, a room they rent, and an offer they applied for. */
export async function makeSiteThings(
  db: Database,
  {
    chamberId,
    artisanId,
    userId,
  }: { chamberId: Id<"chamber">; artisanId: Id<"artisan">; userId: Id<"user"> },
) {
  const siteId = await makeSite(db, { chamberId });
  const kilnId = await makeKiln(db, siteId);
  const roomId = await makeUnit(db, siteId);
  const bookingId = newId("unitBooking");
  const day = "2999-01-01";
  await db.insert(unitBooking).values({
    ...{ id: bookingId, unitId: kilnId, artisanId },
    ...{ startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T12:00:00Z`) },
  });
  const tenancyId = await makeTenancy(db, { unitId: roomId, artisanId });
  const chargeId = newId("rentCharge");
  await db
    .insert(rentCharge)
    .values({ id: chargeId, tenancyId, month: "2026-01-01", amountMinor: 600_00, dueOn: "2026-01-01" });
  const [conditionId, faultId] = [newId("unitCondition"), newId("unitFault")];
  await db.insert(unitCondition).values({
    ...{ id: conditionId, unitId: roomId, tenancyId, occasion: "entry", grade: "good", note: "Note" },
    ...{ seenOn: "2026-01-01", writtenBy: userId },
  });
  await db
    .insert(unitFault)
    .values({ id: faultId, unitId: roomId, artisanId, reportedBy: userId, note: "Note" });
  const call = { opensOn: "2026-01-01", closesOn: "2999-01-01", startsOn: "2999-02-01", months: 12 };
  const [draftCallId, callId] = [newId("siteCall"), newId("siteCall")];
  for (const id of [draftCallId, callId])
    await db.insert(siteCall).values({ ...call, id, unitId: roomId, intro: three, rentMinor: 600_00 });
  const siteCriterionId = newId("siteCriterion");
  await db.insert(siteCriterion).values({
    ...{ id: siteCriterionId, callId, position: 1, title: three, measure: three, weight: 5 },
  });
  await db
    .update(siteCall)
    .set({ state: "published", publishedAt: new Date() })
    .where(eq(siteCall.id, callId));
  const siteApplicationId = newId("siteApplication");
  await db.insert(siteApplication).values({ id: siteApplicationId, callId, artisanId, number: 1 });
  await db
    .insert(siteAnswer)
    .values({ applicationId: siteApplicationId, criterionId: siteCriterionId, answer: "Oui" });
  return {
    ...{ siteId, kilnId, roomId, bookingId, tenancyId, chargeId, conditionId, faultId },
    ...{ draftCallId, siteCallId: callId, siteCriterionId, siteApplicationId },
  };
}
