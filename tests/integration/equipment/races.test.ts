import { beforeAll, expect, test } from "vitest";
import { keepEquipment } from "#features/equipment/flows/keep-equipment.ts";
import { answerOffer, decideCall, rankCall } from "#features/equipment/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  asOf,
  at,
  db,
  decided,
  fresh,
  heldOf,
  late,
  nth,
  opened,
  scoreAll,
  stateOf,
} from "#tests/integration/equipment/world.ts";

beforeAll(() => makeRules(db));

test("of many who decline, accept and are passed over at once, never more is given than is offered or paid for", async () => {
  const world = await opened(8, { quantity: "3", budget: "2000" });
  expect(await decided(world, [8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ offered: 2, waiting: 6, leftOut: "" });
  expect(await heldOf(world)).toEqual([2, 2000_00]);
  const now = at("2026-03-12");
  // Every workshop answers at once, whatever it was offered; those who decline make room for the next.
  await Promise.all(
    world.makers.map(({ actor, requestId }, n) =>
      answerOffer({ actor, now }, { requestId, accepts: n % 2 === 1 }),
    ),
  );
  for (let round = 0; round < 8; round += 1)
    await Promise.all(
      world.makers.map(({ actor, requestId }, n) =>
        answerOffer({ actor, now }, { requestId, accepts: n % 3 === 1 }),
      ),
    );
  const [held, minor] = await heldOf(world);
  const states = await Promise.all(world.makers.map(({ requestId }) => stateOf(requestId)));
  const taken = states.filter((state) => state === "offered" || state === "accepted").length;
  expect([held, minor]).toEqual([taken, taken * 1000_00]);
  expect(taken).toBeLessThanOrEqual(2);
});

test("two managers who decide at once decide once; the last tool freed twice over goes to one", async () => {
  const world = await opened(4, { quantity: "1" });
  await scoreAll(world, [9, 8, 7, 6]);
  const { callId, registrar, manager, chamberId, makers } = world;
  unwrap(await rankCall({ actor: registrar, now: late }, { callId }));
  const other = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const both = await Promise.all(
    [manager, other].map((actor) => decideCall({ actor: fresh(actor, late), now: late }, { callId })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const first = nth(makers, 0);
  // The maker declines while the job finds that their time is up.
  await Promise.all([
    answerOffer(asOf(first.actor, "2026-03-17"), { requestId: first.requestId, accepts: false }),
    keepEquipment(at("2026-03-20")),
  ]);
  const states = await Promise.all(makers.map(({ requestId }) => stateOf(requestId)));
  expect(states.filter((state) => state === "offered")).toHaveLength(1);
  expect(await heldOf(world)).toEqual([1, 1000_00]);
});
