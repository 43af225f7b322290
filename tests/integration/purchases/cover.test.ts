import { expect, it } from "vitest";
import { checkLot } from "#features/materials/index.ts";
import {
  chargeBackDeposit,
  closePurchase,
  coverMissing,
  deliver,
  orderPurchase,
  paySupplier,
  pledge,
  receiveSigned,
  refundPledge,
  takeBalance,
  takeDeposit,
} from "#features/purchases/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";
import { dispute, payByCard } from "#tests/integration/purchases/cards.ts";
import {
  accountsOf,
  codeOf,
  deposit,
  expectAgreement,
  makePledged,
  pageOf,
} from "#tests/integration/purchases/cards-world.ts";

openShop();

/** One maker has their goods, and the bank of their card took the deposit back; another paid in cash and is due theirs back. */
async function makeMissing() {
  const world = await makePledged(2);
  const { officer, purchaseId, chamberId } = world;
  const [byCard, inCash] = world.makers;
  if (!byCard || !inCash) throw new Error("two makers");
  for (const { actor, artisanId } of world.makers)
    unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "1" }));
  const page = await payByCard(byCard.actor, byCard.pledgeId);
  unwrap(await takeDeposit({ actor: officer }, { pledgeId: inCash.pledgeId }));
  unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
  const facts = { number: "COVER-1", origin: "Fès", certificate: "", receivedOn: "2026-11-01" };
  const { lotId } = unwrap(await deliver({ actor: officer }, { purchaseId, packages: "1", ...facts }));
  const results = [1, 2].map((position) => ({ position, result: "good" as const, note: "" }));
  unwrap(await checkLot({ actor: officer }, { lotId, results }));
  const [share] = await query<{ id: Id<"lotShare">; maker: string }>(
    "select id, artisan_id as maker from lot_share where lot_id = $1 and packages > 0",
    [lotId],
  );
  if (!share) throw new Error("a share");
  expect(share.maker).toBe(byCard.artisanId);
  unwrap(await takeBalance({ actor: officer }, { shareId: share.id }));
  unwrap(await receiveSigned({ actor: officer }, { shareId: share.id }));
  await dispute(page, "created");
  const stripeId = await dispute(page, "lost");
  const [lost] = await query<{ id: Id<"dispute"> }>("select id from dispute where stripe_dispute_id = $1", [
    stripeId,
  ]);
  if (!lost) throw new Error("a dispute");
  unwrap(await chargeBackDeposit({ actor: systemActor("test") }, { disputeId: lost.id }));
  unwrap(await paySupplier({ actor: officer }, { purchaseId }));
  unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
  const registrar = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  return { ...world, byCard, inCash, registrar };
}

it("a maker who has the goods and does not pay again keeps nobody waiting: the chamber covers it, once, with the reason", async () => {
  const world = await makeMissing();
  const { officer, byCard, inCash, registrar } = world;
  const back = () => refundPledge({ actor: officer }, { pledgeId: inCash.pledgeId });
  expect(codeOf(await back())).toBe("CASH_SHORT");
  const said = {
    ...{ pledgeId: byCard.pledgeId, reason: "The maker has left the country" },
    confirmed: true as const,
  };
  const cover = (actor = officer) => coverMissing({ actor }, said);
  expect(codeOf(await cover(registrar))).toBe("NOT_FOUND");
  expect(codeOf(await cover({ ...officer, secondFactorAt: undefined }))).toBe("STEP_UP_REQUIRED");
  const tries = await Promise.all([cover(), cover(), cover()]);
  expect(tries.map(codeOf).sort()).toEqual(["NOTHING_MISSING", "NOTHING_MISSING", "OK"]);
  expect((await pageOf(world)).pledges.map(({ missingMinor }) => missingMinor)).toEqual([0, 0]);
  const [entry] = await query<{ detail: string }>(
    "select detail from audit where action = 'purchases.cover-missing' and object = $1",
    [byCard.pledgeId],
  );
  expect(JSON.parse(entry?.detail ?? "{}")).toMatchObject({ minor: deposit, reason: said.reason });
  expect(unwrap(await back()).minor).toBe(deposit);
  expect(await accountsOf(world)).toEqual({});
  await expectAgreement();
});

it("nothing is covered where nothing is missing", async () => {
  const { officer, inCash } = await makeMissing();
  const said = { pledgeId: inCash.pledgeId, reason: "A mistake of ours", confirmed: true } as const;
  expect(codeOf(await coverMissing({ actor: officer }, said))).toBe("NOTHING_MISSING");
});
