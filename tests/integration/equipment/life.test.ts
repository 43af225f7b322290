import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  equipmentAwardCode,
  equipmentCall,
  equipmentCriterion,
  equipmentFollowUp,
  equipmentItem,
  equipmentScore,
} from "#db/schema/index.ts";
import { publishedEquipmentResult } from "#db/schema/published-equipment.ts";
import { keepEquipment } from "#features/equipment/flows/keep-equipment.ts";
import {
  addAwardPhoto,
  addRequestPhoto,
  answerOffer,
  cancelEquipmentCall,
  decideCall,
  finishCall,
  getAward,
  getEquipment,
  getOwnCall,
  getRequest,
  giveUpAward,
  listFollowUps,
  payCopay,
  publishEquipmentCall,
  rankCall,
  readFollowUp,
  receiveAwardByCode,
  receiveAwardSigned,
  recordDelivery,
  recordResale,
  scoreRequest,
  sendBackRanking,
  sendFollowUp,
  studioEquipment,
  studioEquipmentCall,
  withdrawRequest,
  writeCall,
  writeRequest,
} from "#features/equipment/index.ts";
import { accounts } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  asOf,
  at,
  balance,
  db,
  decided,
  fresh,
  heldOf,
  isShredded,
  late,
  lettersOf,
  nth,
  opened,
  photo,
  scoreAll,
  stateOf,
  three,
} from "#tests/integration/equipment/world.ts";

beforeAll(() => makeRules(db));

const refused = (code: string) => ({ ok: false, error: { code } });
const codeOf = async (id: Id<"equipmentAward">) => {
  const [row] = await db.select().from(equipmentAwardCode).where(eq(equipmentAwardCode.awardId, id));
  return row?.code ?? "";
};

const delivery = { supplier: "Atelier Exemple", serial: "MT-001", condition: "new" as const };

test("a tool from the call to a photograph of it half a year on: ranked by published criteria, decided by two, paid, handed over by code", async () => {
  const world = await opened(3, { copayPercent: "20", keepYears: "1" });
  const { callId, registrar, manager, makers, chamberId } = world;
  const [first, second] = [nth(makers, 0), nth(makers, 1)];
  const picture = photo();
  unwrap(
    await addRequestPhoto(asOf(first.actor, "2026-03-02"), { requestId: first.requestId, file: picture }),
  );
  unwrap(
    await addRequestPhoto(asOf(first.actor, "2026-03-02"), { requestId: first.requestId, file: photo() }),
  );
  expect(await isShredded(picture.id)).toBe(true);
  await scoreAll(world, [4, 9, 9]);
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));

  // Ranked is not decided: nobody is told, and whoever ranked does not decide.
  const ask = { callId, artisanId: second.artisanId };
  const before = unwrap(await studioEquipmentCall({ actor: second.actor, now: late }, ask));
  expect([before.ranking, before.request?.points, before.request?.scores]).toEqual([[], null, []]);
  expect(await decideCall({ actor: fresh(registrar, late), now: late }, { callId })).toMatchObject(
    refused("SAME_OFFICER"),
  );
  expect(await decideCall({ actor: fresh(manager, at("2026-03-10")), now: late }, { callId })).toMatchObject(
    refused("STEP_UP_REQUIRED"),
  );
  unwrap(await sendBackRanking({ actor: manager, now: late }, { callId, reason: "points" }));
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));
  expect(unwrap(await decideCall({ actor: fresh(manager, late), now: late }, { callId }))).toEqual({
    ...{ offered: 1, waiting: 2, leftOut: "" },
  });
  expect(await heldOf(world)).toEqual([1, 800_00]);

  // An applicant reads their own line in full, and of the others the rank alone.
  const after = unwrap(await studioEquipmentCall({ actor: second.actor, now: late }, ask));
  expect(after.request).toMatchObject({ state: "offered", rank: 1, points: 90 });
  expect(after.request?.scores).toHaveLength(2);
  expect(after.ranking.map(({ rank, points, isMine, standing }) => [rank, points, isMine, standing])).toEqual(
    [
      [1, 90, true, "offered"],
      [2, null, false, "waiting"],
      [3, null, false, "waiting"],
    ],
  );
  expect(Object.keys(nth(after.ranking, 1)).sort()).toEqual(["isMine", "item", "points", "rank", "standing"]);

  const { awardId } = unwrap(
    await answerOffer(asOf(second.actor, "2026-03-12"), { requestId: second.requestId, accepts: true }),
  );
  if (!awardId) throw new Error("nothing agreed");
  expect(await balance(accounts.equipmentOwed(awardId))).toBe(200_00);
  expect(await balance(accounts.equipmentDue(chamberId))).toBe(-200_00);
  const arrived = { awardId, ...delivery, deliveredOn: "2026-04-01" };
  unwrap(await recordDelivery(asOf(registrar, "2026-04-01"), arrived));
  unwrap(await addAwardPhoto(asOf(registrar, "2026-04-01"), { awardId, file: photo() }));
  const code = await codeOf(awardId);
  expect(unwrap(await getAward(asOf(second.actor, "2026-04-01"), { awardId })).code).toBe("");
  expect(unwrap(await getAward(asOf(registrar, "2026-04-01"), { awardId })).code).toBe(code);

  // Not before the share is paid; a wrong code is counted, and the sixth try is over even with the right one.
  const by = (typed: string) =>
    receiveAwardByCode(asOf(second.actor, "2026-04-02"), { awardId, code: typed });
  expect(await by(code)).toMatchObject(refused("COPAY_DUE"));
  expect(await receiveAwardSigned(asOf(registrar, "2026-04-02"), { awardId })).toMatchObject(
    refused("COPAY_DUE"),
  );
  const pay = { awardId, paidOn: "2026-04-02", paidHow: "cash" as const };
  unwrap(await payCopay(asOf(registrar, "2026-04-02"), pay));
  expect(await payCopay(asOf(registrar, "2026-04-02"), pay)).toMatchObject(refused("COPAY_NONE"));
  expect(await balance(accounts.equipmentOwed(awardId))).toBe(0);
  const wrong = code === "000000" ? "000001" : "000000";
  expect(unwrap(await by(wrong))).toEqual({ received: false, left: 4 });
  expect(unwrap(await by(code))).toEqual({ received: true, left: 0 });
  expect(await by(code)).toMatchObject(refused("STATE_NOT_ALLOWED"));
  expect(await finishCall(asOf(manager, "2026-04-03"), { callId })).toMatchObject({ ok: true });

  // Half a year on: asked once, then once more, overdue, sent, read; the next look is planned within the years it is kept.
  const [look] = await db.select().from(equipmentFollowUp).where(eq(equipmentFollowUp.awardId, awardId));
  expect(look).toMatchObject({ state: "planned", dueOn: "2026-10-02" });
  const followUpId = look?.id ?? ("eqf_x" as Id<"equipmentFollowUp">);
  await keepEquipment(at("2026-10-01"));
  const stateNow = async () => {
    const [row] = await db.select().from(equipmentFollowUp).where(eq(equipmentFollowUp.id, followUpId));
    return [row?.state, row?.remindedAt !== null];
  };
  expect(await stateNow()).toEqual(["planned", false]);
  await keepEquipment(at("2026-10-02"));
  expect(await stateNow()).toEqual(["asked", false]);
  await keepEquipment(at("2026-10-10"));
  expect(await stateNow()).toEqual(["asked", false]);
  await keepEquipment(at("2026-10-17"));
  expect(await stateNow()).toEqual(["asked", true]);
  expect(await lettersOf(followUpId)).toEqual([followUpId, `${followUpId}.again`]);
  const list = (day: string) => listFollowUps(asOf(registrar, day), { chamberId });
  expect(nth(unwrap(await list("2026-10-10")), 0)).toMatchObject({ id: followUpId, isOverdue: false });
  expect(nth(unwrap(await list("2026-10-20")), 0)).toMatchObject({ id: followUpId, isOverdue: true });
  const studio = unwrap(
    await studioEquipment(asOf(second.actor, "2026-10-20"), { artisanId: second.artisanId }),
  );
  expect(nth(studio.awards, 0).askedFollowUp).toBe(true);
  const sent = { followUpId, sentence: "Je tisse chaque jour", file: photo() };
  expect(await sendFollowUp(asOf(first.actor, "2026-10-21"), sent)).toMatchObject(refused("NOT_FOUND"));
  unwrap(await sendFollowUp(asOf(second.actor, "2026-10-21"), sent));
  unwrap(await readFollowUp(asOf(manager, "2026-10-22"), { followUpId, finding: "in_use", note: "" }));
  const looks = unwrap(await getAward(asOf(manager, "2026-10-22"), { awardId })).followUps;
  expect(looks.map(({ state, dueOn, finding }) => [state, dueOn, finding])).toEqual([
    ["read", "2026-10-02", "in_use"],
    ["planned", "2027-04-02", null],
  ]);

  // Sold within the year it was to be kept: on record, and nobody asks any more.
  const sold = { awardId, reason: "Fermeture de l’atelier" };
  expect(await recordResale(asOf(manager, "2027-06-01"), { ...sold, on: "2027-05-01" })).toMatchObject(
    refused("KEPT_LONG_ENOUGH"),
  );
  unwrap(await recordResale(asOf(manager, "2027-01-10"), { ...sold, on: "2027-01-05" }));
  expect(unwrap(await getAward(asOf(manager, "2027-01-10"), { awardId }))).toMatchObject({
    state: "resold",
    endReason: sold.reason,
  });
  const [last] = await db.select().from(equipmentFollowUp).where(eq(equipmentFollowUp.dueOn, "2027-04-02"));
  expect(last?.state).toBe("dropped");
});

test("what is declined, not answered in time or given up goes to the next on the list, and every dirham of a share is accounted for", async () => {
  const world = await opened(5, { copayPercent: "10" });
  const { makers, registrar, chamberId } = world;
  await decided(world, [9, 8, 7, 6, 5]);
  const order = makers.map(({ requestId }) => requestId);
  const states = async () => Promise.all(order.map(stateOf));
  expect(await states()).toEqual(["offered", "waiting", "waiting", "waiting", "waiting"]);
  const [one, two, three3, four] = makers;
  if (!one || !two || !three3 || !four) throw new Error("too few");
  expect(
    unwrap(await answerOffer(asOf(one.actor, "2026-03-12"), { requestId: one.requestId, accepts: false }))
      .next,
  ).toEqual([two.requestId]);
  // Seven days to answer, and not a minute more.
  expect(await keepEquipment(at("2026-03-18"))).toBe(0);
  expect(
    await answerOffer(asOf(two.actor, "2026-03-20"), { requestId: two.requestId, accepts: true }),
  ).toMatchObject(refused("OFFER_OVER"));
  await keepEquipment(at("2026-03-20"));
  expect(await states()).toEqual(["declined", "lapsed", "offered", "waiting", "waiting"]);
  const third = unwrap(
    await answerOffer(asOf(three3.actor, "2026-03-21"), { requestId: three3.requestId, accepts: true }),
  );
  if (!third.awardId) throw new Error("nothing agreed");
  unwrap(await giveUpAward(asOf(three3.actor, "2026-03-22"), { awardId: third.awardId, reason: "Je pars" }));
  expect(await balance(accounts.equipmentOwed(third.awardId))).toBe(0);
  const fourth = unwrap(
    await answerOffer(asOf(four.actor, "2026-03-23"), { requestId: four.requestId, accepts: true }),
  );
  if (!fourth.awardId) throw new Error("nothing agreed");
  const { awardId } = fourth;
  unwrap(
    await payCopay(asOf(registrar, "2026-03-24"), { awardId, paidOn: "2026-03-24", paidHow: "transfer" }),
  );
  expect(await giveUpAward(asOf(four.actor, "2026-03-25"), { awardId, reason: "Je pars" })).toMatchObject(
    refused("COPAY_PAID"),
  );
  const officer = fresh(registrar, at("2026-03-25"));
  unwrap(await giveUpAward(asOf(officer, "2026-03-25"), { awardId, reason: "Rendu" }));
  expect(await balance(accounts.equipmentOwed(awardId))).toBe(0);
  expect(await balance(accounts.equipmentDue(chamberId))).toBe(0);
  expect(await states()).toEqual(["declined", "lapsed", "declined", "declined", "offered"]);
  expect(await heldOf(world)).toEqual([1, 900_00]);
});

test("whoever may not ask is told why, one request a workshop, drafts are the workshop's alone", async () => {
  const world = await opened(1);
  const { callId, itemId, chamberId, craftIds, registrar, makers } = world;
  const first = nth(makers, 0);
  const ask = { callId, itemId, why: "Pour mieux tisser", present: "Rien", send: true };
  const meet = async (over: Parameters<typeof makeArtisan>[1]) => {
    const { id: artisanId } = await makeArtisan(db, over);
    return { artisanId, actor: actorOf(await makeUser(db), [{ role: "artisan", artisanId }]) };
  };
  const during = "2026-03-05";
  const potter = await meet({ chamberId });
  expect(
    await writeRequest(asOf(potter.actor, during), { ...ask, artisanId: potter.artisanId }),
  ).toMatchObject(refused("NOT_MY_CRAFT"));
  const stranger = await meet({ craftIds });
  expect(
    await writeRequest(asOf(stranger.actor, during), { ...ask, artisanId: stranger.artisanId }),
  ).toMatchObject(refused("NOT_OF_CHAMBER"));
  const gone = await meet({ chamberId, craftIds, state: "suspended" });
  expect(await writeRequest(asOf(gone.actor, during), { ...ask, artisanId: gone.artisanId })).toMatchObject(
    refused("NOT_LISTED"),
  );
  const weaver = await meet({ chamberId, craftIds });
  const mine = { ...ask, artisanId: weaver.artisanId };
  expect(await writeRequest(asOf(weaver.actor, "2026-03-11"), mine)).toMatchObject(refused("CALL_CLOSED"));
  expect(await writeRequest(asOf(weaver.actor, during), { ...mine, why: "" })).toMatchObject({
    error: { code: "INVALID_INPUT", details: { fields: { why: "REQUIRED" } } },
  });
  const { requestId } = unwrap(
    await writeRequest(asOf(weaver.actor, during), { ...mine, why: "", send: false }),
  );
  const office = unwrap(await getOwnCall(asOf(registrar, during), { callId }));
  expect(office.requests.map(({ id }) => id)).toEqual([first.requestId]);
  expect(await getRequest(asOf(registrar, during), { requestId })).toMatchObject(refused("NOT_FOUND"));
  const again = unwrap(await writeRequest(asOf(weaver.actor, during), mine));
  expect(again.requestId).toBe(requestId);
  expect(await writeRequest(asOf(weaver.actor, during), { ...mine, send: false })).toMatchObject(
    refused("ASKED_ALREADY"),
  );
  unwrap(await withdrawRequest(asOf(weaver.actor, during), { requestId }));
  unwrap(await writeRequest(asOf(weaver.actor, during), mine));
  expect(await withdrawRequest(asOf(weaver.actor, "2026-03-11"), { requestId })).toMatchObject(
    refused("ANSWER_TOO_LATE"),
  );
});

test("terms stay once they are published; two officers score and no third, nobody their own; a call is called off with its reason", async () => {
  const world = await opened(2);
  const { callId, registrar, chamberId, makers, criterionId, itemId } = world;
  const days = { opensOn: "2026-03-01", closesOn: "2026-03-20", answerDays: "7" };
  const words = { title: three("Autre"), text: three("Texte") };
  expect(
    await writeCall(asOf(registrar, "2026-03-02"), { callId, chamberId, ...words, ...days }),
  ).toMatchObject(refused("CALL_SHOWN"));
  // Behind the commands, the database.
  const kept = { cause: { constraint: "equipment_part_kept" } };
  const term = eq(equipmentItem.id, itemId);
  await expect(db.update(equipmentItem).set({ quantity: 9 }).where(term).execute()).rejects.toMatchObject(
    kept,
  );
  const weight = eq(equipmentCriterion.id, criterionId);
  await expect(
    db.update(equipmentCriterion).set({ weight: 9 }).where(weight).execute(),
  ).rejects.toMatchObject(kept);
  await expect(
    db.update(equipmentCall).set({ closesOn: "2026-03-20" }).where(eq(equipmentCall.id, callId)).execute(),
  ).rejects.toMatchObject({ cause: { constraint: "equipment_call_kept" } });

  const { requestId, artisanId } = nth(makers, 0);
  const scores = [{ criterionId, points: 5, reason: "Motif" }];
  expect(await scoreRequest(asOf(registrar, "2026-03-10"), { requestId, scores })).toMatchObject(
    refused("NOT_SCORING"),
  );
  const userId = await makeUser(db);
  const near = actorOf(userId, [
    { role: "manager", chamberId },
    { role: "packer", artisanId },
  ]);
  expect(await scoreRequest({ actor: near, now: late }, { requestId, scores })).toMatchObject(
    refused("NOT_FOUND"),
  );
  expect(await getRequest({ actor: near, now: late }, { requestId })).toMatchObject(refused("NOT_FOUND"));
  expect(await rankCall({ actor: near, now: late }, { callId })).toMatchObject(refused("NEAR_APPLICANT"));
  expect(await rankCall({ actor: registrar, now: late }, { callId })).toMatchObject(
    refused("SCORES_MISSING"),
  );
  await scoreAll(world, [5, 5]);
  const third = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  expect(await scoreRequest({ actor: third, now: late }, { requestId, scores })).toMatchObject(
    refused("TWO_OFFICERS"),
  );
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));
  // Equals: whoever asked first.
  const ranked = unwrap(await getOwnCall({ actor: registrar, now: late }, { callId })).requests;
  expect(ranked.map(({ id, rank }) => [id, rank])).toEqual(
    makers.map((maker, n) => [maker.requestId, n + 1]),
  );
  await expect(
    db
      .update(equipmentScore)
      .set({ points: 10 })
      .where(eq(equipmentScore.applicationId, requestId))
      .execute(),
  ).rejects.toMatchObject({ cause: { constraint: "equipment_score_open" } });
  unwrap(await cancelEquipmentCall({ actor: registrar, now: late }, { callId, reason: "Plus de budget" }));
  expect(await publishEquipmentCall({ actor: registrar, now: late }, { callId })).toMatchObject(
    refused("CALL_SHOWN"),
  );
});

test("results are public in counts of five and more, by craft and region", async () => {
  const world = await opened(6, { quantity: "6" });
  await decided(world, [1, 2, 3, 4, 5, 6]);
  const result = async () => {
    const [row] = await db
      .select()
      .from(publishedEquipmentResult)
      .where(eq(publishedEquipmentResult.callId, world.callId));
    return [row?.requestsCount, row?.grantsCount];
  };
  const accept = ({ actor, requestId }: (typeof world.makers)[number]) =>
    answerOffer({ actor, now: at("2026-03-12") }, { requestId, accepts: true });
  expect(await result()).toEqual([6, 0]);
  for (const maker of world.makers.slice(0, 5)) unwrap(await accept(maker));
  // Five of six would tell that one was left out.
  expect(await result()).toEqual([6, null]);
  unwrap(await accept(nth(world.makers, 5)));
  expect(await result()).toEqual([6, 6]);
  const [{ slug } = { slug: "" }] = await db
    .select()
    .from(equipmentCall)
    .where(eq(equipmentCall.id, world.callId));
  const page = await getEquipment({ slug });
  expect(page?.results).toMatchObject([{ requests: 6, grants: 6 }]);
  const few = await opened(1);
  await decided(few, [1]);
  const [row] = await db
    .select()
    .from(publishedEquipmentResult)
    .where(eq(publishedEquipmentResult.callId, few.callId));
  expect([row?.requestsCount, row?.grantsCount]).toEqual([null, null]);
});
