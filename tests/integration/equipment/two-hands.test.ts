import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { artisan, artisanContact } from "#db/schema/index.ts";
import {
  answerOffer,
  cancelEquipmentCall,
  giveUpAward,
  rankCall,
  receiveAwardByCode,
  receiveAwardSigned,
  recordDelivery,
  scoreRequest,
  sendBackRanking,
} from "#features/equipment/index.ts";
import { equipmentEndedSms, equipmentOfferedSms, equipmentReadySms } from "#features/notify/sms/equipment.ts";
import { equipmentEnded } from "#features/notify/templates/equipment.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  asOf,
  at,
  auditOf,
  db,
  decided,
  fresh,
  late,
  nth,
  opened,
  queuedFor,
  scoreAll,
  stateOf,
} from "#tests/integration/equipment/world.ts";

beforeAll(() => makeRules(db));

const refused = (code: string) => ({ ok: false, error: { code } });
const delivery = { supplier: "Atelier Exemple", serial: "MT-001", condition: "new" as const };
const near = async (chamberId: Id<"chamber">, artisanId: Id<"artisan">) =>
  actorOf(await makeUser(db), [
    { role: "manager", chamberId },
    { role: "packer", artisanId },
  ]);
const standing = (artisanId: Id<"artisan">, state: "struck_off" | "suspended" | "reinstated") =>
  db.update(artisan).set({ state }).where(eq(artisan.id, artisanId));

async function accepted(world: Awaited<ReturnType<typeof opened>>, n: number) {
  const { actor, requestId } = nth(world.makers, n);
  const { awardId } = unwrap(await answerOffer(asOf(actor, "2026-03-12"), { requestId, accepts: true }));
  if (!awardId) throw new Error("nothing agreed");
  return awardId;
}

test("an officer ends what two agreed on with a fresh second factor, not for a workshop of theirs that waits, and its maker reads why", async () => {
  const world = await opened(2);
  const { chamberId, registrar, makers } = world;
  const [first, second] = [nth(makers, 0), nth(makers, 1)];
  await decided(world, [9, 8]);
  const awardId = await accepted(world, 0);
  const day = "2026-03-15";
  const ending = { awardId, reason: "Le fournisseur a fermé" };
  const cousin = fresh(await near(chamberId, second.artisanId), at(day));
  expect(await giveUpAward(asOf(fresh(registrar, at("2026-03-14")), day), ending)).toMatchObject(
    refused("STEP_UP_REQUIRED"),
  );
  expect(await giveUpAward(asOf(cousin, day), ending)).toMatchObject(refused("NEAR_APPLICANT"));
  expect([await stateOf(first.requestId), await stateOf(second.requestId)]).toEqual(["accepted", "waiting"]);
  expect(await queuedFor(awardId)).toEqual([]);
  unwrap(await giveUpAward(asOf(fresh(registrar, at(day)), day), ending));
  expect([await stateOf(first.requestId), await stateOf(second.requestId)]).toEqual(["declined", "offered"]);
  expect(await queuedFor(awardId)).toEqual(["mail.send equipment-ended", "sms.send equipment-ended"]);
  await db
    .update(artisanContact)
    .set({ email: `${awardId.slice(-8)}@example.test`, locale: "fr" })
    .where(eq(artisanContact.artisanId, first.artisanId));
  expect(JSON.stringify(await equipmentEnded(awardId))).toContain(ending.reason);

  // Their own word needs no second factor, and no letter to themselves.
  const own = await accepted(world, 1);
  unwrap(await giveUpAward(asOf(second.actor, day), { awardId: own, reason: "Je pars" }));
  expect(await queuedFor(own)).toEqual([]);
});

test("whoever is struck off or of another chamber is passed over, accepts nothing, and is handed nothing", async () => {
  const world = await opened(5);
  const { makers, registrar } = world;
  const order = makers.map(({ requestId }) => requestId);
  const states = () => Promise.all(order.map(stateOf));
  await decided(world, [9, 8, 7, 6, 5]);
  const { id: elsewhere } = await makeArtisan(db);
  const [other] = await db.select().from(artisan).where(eq(artisan.id, elsewhere));
  if (!other) throw new Error("no other chamber");
  await standing(nth(makers, 1).artisanId, "struck_off");
  await db
    .update(artisan)
    .set({ chamberId: other.chamberId })
    .where(eq(artisan.id, nth(makers, 2).artisanId));
  const first = nth(makers, 0);
  const declined = unwrap(
    await answerOffer(asOf(first.actor, "2026-03-12"), { requestId: first.requestId, accepts: false }),
  );
  expect(declined).toMatchObject({ next: [order[3]], leftOut: [order[1], order[2]] });
  expect(await states()).toEqual(["declined", "withdrawn", "withdrawn", "offered", "waiting"]);

  const fourth = nth(makers, 3);
  await standing(fourth.artisanId, "suspended");
  const yes = { requestId: fourth.requestId, accepts: true };
  expect(await answerOffer(asOf(fourth.actor, "2026-03-13"), yes)).toMatchObject(refused("NOT_LISTED"));
  await standing(fourth.artisanId, "reinstated");
  const { awardId } = unwrap(await answerOffer(asOf(fourth.actor, "2026-03-13"), yes));
  if (!awardId) throw new Error("nothing agreed");
  unwrap(
    await recordDelivery(asOf(registrar, "2026-04-01"), { awardId, ...delivery, deliveredOn: "2026-04-01" }),
  );
  await standing(fourth.artisanId, "suspended");
  const day = "2026-04-02";
  expect(await receiveAwardSigned(asOf(registrar, day), { awardId })).toMatchObject(refused("NOT_LISTED"));
  expect(await receiveAwardByCode(asOf(fourth.actor, day), { awardId, code: "000000" })).toMatchObject(
    refused("NOT_LISTED"),
  );
  await standing(fourth.artisanId, "reinstated");
  unwrap(await receiveAwardSigned(asOf(registrar, day), { awardId }));
});

test("a ranking goes back with a reason and a call is called off by nobody of a workshop that asked; what was ranked and scored stays on record", async () => {
  const world = await opened(2);
  const { callId, chamberId, registrar, manager, makers, criterionId } = world;
  const [first, second] = [nth(makers, 0), nth(makers, 1)];
  await scoreAll(world, [4, 9]);
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));
  const cousin = await near(chamberId, first.artisanId);
  expect(await sendBackRanking({ actor: cousin, now: late }, { callId, reason: "points" })).toMatchObject(
    refused("NEAR_APPLICANT"),
  );
  expect(
    await cancelEquipmentCall({ actor: cousin, now: late }, { callId, reason: "Plus de budget" }),
  ).toMatchObject(refused("NEAR_APPLICANT"));
  expect(await sendBackRanking({ actor: manager, now: late }, { callId, reason: "" as never })).toMatchObject(
    refused("INVALID_INPUT"),
  );
  unwrap(await sendBackRanking({ actor: manager, now: late }, { callId, reason: "facts" }));
  const scores = [{ criterionId, points: 10, reason: "Relu" }];
  unwrap(await scoreRequest({ actor: manager, now: late }, { requestId: first.requestId, scores }));
  const ranking = `${second.requestId}:90 ${first.requestId}:40`;
  const told = await auditOf(callId);
  expect(told.filter(({ action }) => /rank|send-back/.test(action))).toEqual([
    { action: "equipment.rank", detail: { ranking, leftOut: "" } },
    { action: "equipment.send-back", detail: { reason: "facts", ranking } },
  ]);
  const points = (await auditOf(first.requestId)).filter(({ action }) => action === "equipment.score");
  expect(points.map(({ detail }) => detail.points)).toEqual(
    [4, 4, 10].map((given) => `${criterionId}:${given}`),
  );
});

test("whoever has a telephone and no address is told of an offer, of what has come and of what was ended", async () => {
  const world = await opened(1);
  const { registrar, makers } = world;
  const { artisanId, requestId } = nth(makers, 0);
  const place = { table: "artisan_contact", column: "sealed_phone", row: artisanId };
  await db
    .update(artisanContact)
    .set({ email: null, locale: "fr", takesSms: true, sealedPhone: seal("+212600000077", place) })
    .where(eq(artisanContact.artisanId, artisanId));
  await decided(world, [9]);
  expect(await queuedFor(requestId)).toEqual(["mail.send equipment-offered", "sms.send equipment-offered"]);
  const { offered, ready, ended } = messages.fr.sms.equipment;
  expect(await equipmentOfferedSms(requestId)).toEqual({
    ...{ to: "+212600000077", locale: "fr", text: offered.replace("{date}", "18/03/2026") },
  });
  const awardId = await accepted(world, 0);
  expect(await equipmentOfferedSms(requestId)).toBeNull();
  unwrap(
    await recordDelivery(asOf(registrar, "2026-04-01"), { awardId, ...delivery, deliveredOn: "2026-04-01" }),
  );
  expect(await queuedFor(awardId)).toEqual(["mail.send equipment-ready", "sms.send equipment-ready"]);
  expect((await equipmentReadySms(awardId))?.text).toBe(ready);
  const officer = fresh(registrar, at("2026-04-02"));
  unwrap(await giveUpAward(asOf(officer, "2026-04-02"), { awardId, reason: "Cassé à l’arrivée" }));
  expect(await equipmentReadySms(awardId)).toBeNull();
  expect((await equipmentEndedSms(awardId))?.text).toBe(ended);
});
