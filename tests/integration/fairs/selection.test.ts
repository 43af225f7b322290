import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { fairAnswer, fairApplication, fairPiece } from "#db/schema/index.ts";
import { lotText } from "#features/fairs/draw.ts";
import { keepFairs } from "#features/fairs/flows/keep-fairs.ts";
import {
  addCriterion,
  answerStand,
  applyForFair,
  cancelFair,
  drawStands,
  getDraw,
  getOwnFair,
  getStudioFair,
  publishFair,
  removeCriterion,
  scoreApplication,
  withdrawFromFair,
  writeFair,
} from "#features/fairs/index.ts";
import { fairWords } from "#features/fairs/schema.ts";
import { fairCancelled, fairLeftOut } from "#features/notify/templates/fair.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeFair, makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";

openShop();

const day = 86_400_000;

/** A published fair with one stand, and makers of its chamber who may apply. */
async function openCall(applicants: number) {
  const first = await makeArtisan(db);
  const { chamberId } = first;
  const curator = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  const fair = await makeFair(db, "draft", { chamberId });
  unwrap(await publishFair({ actor: curator }, { fairId: fair.id }));
  const makers = [];
  for (let n = 0; n < applicants; n += 1) {
    const maker = n === 0 ? first : await makeArtisan(db, { chamberId });
    const [craftId] = maker.craftIds;
    if (!craftId) throw new Error("a maker has a craft");
    const piece = await makePiece(db, { artisanId: maker.id, craftId });
    makers.push({
      ...{ artisanId: maker.id, pieceId: piece.id },
      actor: actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }]),
    });
  }
  return { chamberId, curator, fair, makers };
}

type Call = Awaited<ReturnType<typeof openCall>>;

async function applyAll({ fair, makers }: Call): Promise<Id<"fairApplication">[]> {
  const ids: Id<"fairApplication">[] = [];
  for (const { actor, artisanId, pieceId } of makers) {
    const answers = fair.criteria.map(({ id }) => ({ criterionId: id, answer: "Oui" }));
    const made = unwrap(
      await applyForFair({ actor }, { fairId: fair.id, artisanId, answers, pieceIds: [pieceId] }),
    );
    ids.push(made.applicationId);
  }
  return ids;
}

const scored = (call: Call, applicationId: Id<"fairApplication">, points: string) => ({
  applicationId,
  scores: call.fair.criteria.map(({ id }) => ({ criterionId: id, points, reason: "Motif clair" })),
});

/** Letters that are queued to applicants, in the order they were asked for. */
const lettersTo = (ids: readonly string[]) =>
  query<{ id: string; template: string }>(
    `select data->'payload'->>'id' as id, data->'payload'->>'template' as template from pgboss.job
     where data->'payload'->>'id' = any ($1) order by array_position($1, data->'payload'->>'id')`,
    [ids],
  );

/** Gives a maker an address to write to. */
const reachable = (artisanId: string | undefined) =>
  query(
    `insert into artisan_contact (artisan_id, chamber_id, email, locale)
     select id, chamber_id, 'maker@example.test', 'fr' from artisan where id = $1 on conflict (artisan_id) do update set email = excluded.email`,
    [artisanId],
  );

test("from the call to the stand: two officers, a draw anybody can make again, and the next who moves up", async () => {
  const call = await openCall(3);
  const { fair, curator, chamberId, makers } = call;
  const ids = await applyAll(call);
  const [first = "fap_" as const] = ids;
  const after = new Date(Date.now() + 12 * day);
  // While the call is open nobody scores and nobody draws.
  expect(await scoreApplication({ actor: curator }, scored(call, first, "5"))).toMatchObject({
    error: { code: "NOT_SCORING" },
  });
  expect(await drawStands({ actor: curator, now: after }, { fairId: fair.id })).toMatchObject({
    error: { code: "UNSCORED", details: { count: 3 } },
  });
  const second = actorOf(await makeUser(db), [{ role: "verifier", chamberId }]);
  const third = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  for (const id of ids)
    for (const actor of [curator, second])
      unwrap(await scoreApplication({ actor, now: after }, scored(call, id, "7")));
  expect(await scoreApplication({ actor: third, now: after }, scored(call, first, "10"))).toMatchObject({
    error: { code: "TWO_OFFICERS" },
  });
  unwrap(await drawStands({ actor: curator, now: after }, { fairId: fair.id }));

  const record = await getDraw({ slug: fair.slug });
  expect(record?.seed).toBeTruthy();
  expect(sha256Hex(record?.seed ?? "")).toBe(record?.seedHash);
  // All applicants have equal points, so the order must be that of the lots, recomputed here from the published rule.
  const again = [1, 2, 3]
    .map((number) => ({ number, lot: sha256Hex(lotText(record?.seed ?? "", fair.slug, number)) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  expect(record?.rows.map(({ number, lot }) => ({ number, lot }))).toEqual(again);

  const states = async () =>
    Object.fromEntries(
      (await db.select().from(fairApplication).where(eq(fairApplication.fairId, fair.id))).map((row) => [
        row.rank,
        row.state,
      ]),
    );
  expect(await states()).toEqual({ 1: "offered", 2: "waiting", 3: "waiting" });
  const byRank = (
    await db.select().from(fairApplication).where(eq(fairApplication.fairId, fair.id))
  ).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const makerOf = (artisanId?: string) =>
    makers.find((maker) => maker.artisanId === artisanId)?.actor ?? curator;
  // The first says no: the second is offered the stand in the same moment.
  unwrap(
    await answerStand(
      { actor: makerOf(byRank[0]?.artisanId), now: after },
      { applicationId: byRank[0]?.id ?? first, accepts: false },
    ),
  );
  expect(await states()).toEqual({ 1: "declined", 2: "offered", 3: "waiting" });
  // The second says nothing in time: the third moves up, and takes it.
  const late = new Date(after.getTime() + 6 * day);
  await keepFairs(late);
  expect(await states()).toEqual({ 1: "declined", 2: "lapsed", 3: "offered" });
  const taken = { applicationId: byRank[2]?.id ?? first, accepts: true };
  unwrap(await answerStand({ actor: makerOf(byRank[2]?.artisanId), now: late }, taken));
  expect(await states()).toEqual({ 1: "declined", 2: "lapsed", 3: "confirmed" });

  // Everybody reads their own points with the reasons, whatever became of them.
  const own = unwrap(await getStudioFair({ actor: makerOf(byRank[0]?.artisanId) }, { fairId: fair.id }));
  expect(own.application).toMatchObject({ points: 140, rank: 1 });
  expect(own.application?.scores).toHaveLength(2);
  expect(own.mostPoints).toBe(200);
});

test("points stay with the officers until the draw, and a stand has one exhibitor in the database too", async () => {
  const call = await openCall(2);
  const ids = await applyAll(call);
  const [first = "fap_" as const, other = "fap_" as const] = ids;
  const after = new Date(Date.now() + 12 * day);
  unwrap(await scoreApplication({ actor: call.curator, now: after }, scored(call, first, "9")));
  const own = unwrap(
    await getStudioFair({ actor: call.makers[0]?.actor ?? call.curator }, { fairId: call.fair.id }),
  );
  expect(own.application?.scores).toEqual([]);
  const stand = call.fair.stands[0]?.id;
  const offer = (id: string) =>
    query(
      `update fair_application set state = 'offered', stand_id = $2, offered_at = now(), answer_by = now() where id = $1`,
      [id, stand],
    );
  await offer(first);
  await expect(offer(other)).rejects.toThrow(/fair_application_stand/);
  // What was published of the draw stays as it was published.
  await expect(
    query("update fair set seed_hash = repeat('0', 64) where id = $1", [call.fair.id]),
  ).rejects.toThrow(/stays/);
});

test("an applicant who lost their standing stays in the list, and is left out of the draw instead of holding it up", async () => {
  const call = await openCall(2);
  const { fair, curator, chamberId, makers } = call;
  const [kept = "fap_" as const, gone = "fap_" as const] = await applyAll(call);
  await query("update artisan set is_public = false where id = $1", [makers[1]?.artisanId]);
  const own = unwrap(await getOwnFair({ actor: curator }, { fairId: fair.id }));
  expect(own.applications.map(({ id, name }) => [id, Boolean(name.fr)])).toEqual([
    [kept, true],
    [gone, true],
  ]);
  const after = new Date(Date.now() + 12 * day);
  const second = actorOf(await makeUser(db), [{ role: "verifier", chamberId }]);
  for (const actor of [curator, second])
    unwrap(await scoreApplication({ actor, now: after }, scored(call, kept, "7")));
  expect(unwrap(await drawStands({ actor: curator, now: after }, { fairId: fair.id }))).toMatchObject({
    ...{ applications: 1, leftOut: [gone] },
  });
  expect(
    await query("select id, state from fair_application where fair_id = $1 order by number", [fair.id]),
  ).toEqual([
    { id: kept, state: "offered" },
    { id: gone, state: "withdrawn" },
  ]);
  expect(await lettersTo([kept, gone])).toEqual([
    { id: kept, template: "fair-stand-offered" },
    { id: gone, template: "fair-left-out" },
  ]);
  await reachable(makers[1]?.artisanId);
  expect(await fairLeftOut(gone)).toMatchObject({ content: { heading: expect.any(String) } });
});

test("a fair that is called off tells everybody who was still part of it", async () => {
  const call = await openCall(2);
  const [part = "fap_" as const, left = "fap_" as const] = await applyAll(call);
  unwrap(await withdrawFromFair({ actor: call.makers[1]?.actor ?? call.curator }, { applicationId: left }));
  await reachable(call.makers[0]?.artisanId);
  expect(await fairCancelled(part)).toBeNull();
  unwrap(await cancelFair({ actor: call.curator }, { fairId: call.fair.id }));
  expect(await lettersTo([part, left])).toEqual([{ id: part, template: "fair-cancelled" }]);
  expect(await fairCancelled(part)).toMatchObject({ content: { heading: expect.any(String) } });
});

test("an applicant's answers are written by their maker alone, and by nobody once they are no longer taken", async () => {
  const call = await openCall(1);
  const [id = "fap_" as const] = await applyAll(call);
  const [maker] = call.makers;
  const rewrite = (actor: Actor) =>
    withActorSettings(database(), settingsOf(actor), async (tx) => {
      const of = eq(fairAnswer.applicationId, id);
      const read = await tx.select().from(fairAnswer).where(of);
      const written = await tx.update(fairAnswer).set({ answer: "Autre" }).where(of).returning();
      const taken = await tx.delete(fairPiece).where(eq(fairPiece.applicationId, id)).returning();
      return [read.length, written.length, taken.length];
    });
  expect(await rewrite(call.curator)).toEqual([1, 0, 0]);
  await query("update fair_application set state = 'waiting' where id = $1", [id]);
  expect(await rewrite(maker?.actor ?? call.curator)).toEqual([1, 0, 0]);
  // Written anew while the call is open, as ever.
  const again = await openCall(1);
  const [other = "fap_" as const] = await applyAll(again);
  expect(await applyAll(again)).toEqual([other]);
});

test("a wrong criterion is taken out of a draft, and a draft called off leaves its address to the next", async () => {
  const { chamberId } = await makeArtisan(db);
  const curator = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  const three = (text: string) => ({ ar: text, fr: text, en: text });
  const name = `Salon ${newId("fair").slice(-8)}`;
  const words = Object.fromEntries(fairWords.map((key) => [key, three(name)]));
  const days = {
    startsOn: "2999-03-01",
    endsOn: "2999-03-02",
    callFrom: "2999-01-01",
    callUntil: "2999-02-01",
  };
  const write = () =>
    writeFair({ actor: curator }, {
      ...{ fairId: null, chamberId, ...words, ...days, answerDays: "5" },
    } as Parameters<typeof writeFair>[1]);
  const { fairId } = unwrap(await write());
  const add = (text: string) =>
    addCriterion({ actor: curator }, { fairId, title: three(text), measure: three(text), weight: "5" });
  for (const text of ["First", "Wrong"]) unwrap(await add(text));
  const criteria = async () => unwrap(await getOwnFair({ actor: curator }, { fairId })).criteria;
  const [first] = await criteria();
  unwrap(
    await removeCriterion({ actor: curator }, { fairId, criterionId: first?.id as Id<"fairCriterion"> }),
  );
  unwrap(await add("Third"));
  expect((await criteria()).map(({ title }) => title.fr)).toEqual(["Wrong", "Third"]);
  expect(await write()).toMatchObject({ error: { code: "FAIR_NAMED" } });
  unwrap(await cancelFair({ actor: curator }, { fairId }));
  expect((await write()).ok).toBe(true);
  // Once it was published its criteria stay, called off or not.
  const shown = await openCall(1);
  const kept = { fairId: shown.fair.id, criterionId: shown.fair.criteria[0]?.id as Id<"fairCriterion"> };
  expect(await removeCriterion({ actor: shown.curator }, kept)).toMatchObject({
    error: { code: "FAIR_SHOWN" },
  });
});

test("no stand is offered or taken once the fair is over, and no offer outlasts it", async () => {
  const maker = await makeArtisan(db);
  const [waiting, chamberId] = [await makeArtisan(db), maker.chamberId];
  const fair = await makeFair(db, "open", {
    ...{ chamberId, applicants: [{ artisanId: maker.id }, { artisanId: waiting.id }] },
  });
  const rows = await db.select().from(fairApplication).where(eq(fairApplication.fairId, fair.id));
  const offered = rows.find(({ state }) => state === "offered");
  if (!offered) throw new Error("nothing was offered");
  // As it would stand with a longer time to answer than the fair lasts.
  await query("update fair_application set answer_by = now() + interval '30 days' where id = $1", [
    offered.id,
  ]);
  const over = new Date(Date.now() + 5 * day);
  const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId: offered.artisanId }]);
  const answer = (accepts: boolean, now: Date) =>
    answerStand({ actor, now }, { applicationId: offered.id, accepts });
  expect(await answer(true, over)).toMatchObject({ error: { code: "FAIR_OVER" } });
  expect(unwrap(await answer(false, over))).toEqual({ to: "declined", next: null });
});

test("an offer made on a fair's last days ends with the fair", async () => {
  const maker = await makeArtisan(db);
  const stand = await makeOpenStand(db, maker.id);
  const next = await makeArtisan(db);
  await query(
    `insert into fair_application (id, fair_id, artisan_id, number, state, points, lot, rank)
     values ($1, $2, $3, 9, 'waiting', 1, repeat('f', 64), 9)`,
    [newId("fairApplication"), stand.id, next.id],
  );
  const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }]);
  unwrap(await answerStand({ actor }, { applicationId: stand.applicationId, accepts: false }));
  const [row] = await query<{ ends: boolean }>(
    `select a.answer_by <= (f.ends_on + 1)::timestamp at time zone 'Africa/Casablanca' as ends
     from fair_application a join fair f on f.id = a.fair_id where a.fair_id = $1 and a.state = 'offered'`,
    [stand.id],
  );
  expect(row).toEqual({ ends: true });
});
