import { describe, expect, it } from "vitest";
import { checkLot } from "#features/materials/index.ts";
import { depositCardLetter } from "#features/notify/templates/deposit-card.ts";
import {
  chargeBackDeposit,
  closePurchase,
  deliver,
  depositPages,
  getStudioPurchase,
  orderPurchase,
  pledge,
  receiveSigned,
  takeBalance,
  takeDeposit,
} from "#features/purchases/index.ts";
import {
  decideLostDispute,
  listBankRefunds,
  listDisputes,
  recordBankRefund,
} from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, openShop, query } from "#tests/integration/checkout/world.ts";
import {
  dispute,
  heldFor,
  newsOf,
  payByCard,
  refundsOf,
  sendBack,
} from "#tests/integration/purchases/cards.ts";
import {
  accountsOf,
  codeOf,
  deposit,
  expectAgreement,
  giveBack,
  makePledged,
  pageOf,
  rowOf,
  withdraw,
} from "#tests/integration/purchases/cards-world.ts";
import { hear, platform, standIn } from "#tests/integration/refunds/world.ts";

openShop();

describe("a deposit that is due back", () => {
  it("goes back to the card it was paid by, once, and what was given at the counter from the counter", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    expect(await rowOf(world)).toMatchObject({ dueBackMinor: 2 * deposit, backByCardMinor: 2 * deposit });
    const tries = await Promise.all([giveBack(world), giveBack(world), giveBack(world)]);
    expect(tries.map(codeOf).sort()).toEqual(["NOTHING_DUE", "NOTHING_DUE", "OK"]);
    expect(await accountsOf(world)).toEqual({});
    expect((await rowOf(world)).refunds).toMatchObject([{ state: "due", minor: 2 * deposit }]);
    await Promise.all([sendBack(world.pledgeId), sendBack(world.pledgeId)]);
    await sendBack(world.pledgeId);
    const { refunds, sessions } = await standIn();
    const intent = sessions.find(({ id }) => id === page)?.payment_intent;
    expect(refunds.filter(({ payment_intent }) => payment_intent === intent)).toMatchObject([
      { amount: 2 * deposit, status: "succeeded" },
    ]);
    const [row] = await refundsOf(world.pledgeId);
    expect(row?.state).toBe("succeeded");
    expect(await newsOf(row?.id ?? "")).toEqual(["back"]);
    const letter = await depositCardLetter(`${row?.id} back`);
    expect(JSON.stringify(letter?.content)).toMatch(/200/);
    // They come again, and give it at the counter this time: it is the counter that gives it back.
    const { actor, purchaseId, artisanId, officer, pledgeId } = world;
    unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "1" }));
    unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
    expect((await rowOf(world)).paidBy).toBe("cash");
    unwrap(await withdraw(world));
    expect(unwrap(await giveBack(world))).toEqual({ minor: deposit, byCardMinor: 0 });
    expect(await accountsOf(world)).toEqual({});
    expect(await refundsOf(pledgeId)).toHaveLength(1);
    await expectAgreement();
  });

  it("waits for a person when the provider refuses it, is shown everywhere, and is sent once", async () => {
    const world = await makePledged();
    await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    unwrap(await giveBack(world));
    await control("fail", { method: "POST", path: "/v1/refunds", times: 1, how: "402" });
    await sendBack(world.pledgeId);
    await sendBack(world.pledgeId);
    const [row] = await refundsOf(world.pledgeId);
    if (!row) throw new Error("a refund");
    expect(row.state).toBe("failed");
    expect((await rowOf(world)).refunds).toMatchObject([{ state: "failed", isByBank: false }]);
    const mine = unwrap(
      await getStudioPurchase(
        { actor: world.actor },
        { purchaseId: world.purchaseId, artisanId: world.artisanId },
      ),
    );
    expect(mine.pledge?.refunds).toMatchObject([{ state: "failed" }]);
    const actor = await platform();
    const listed = unwrap(await listBankRefunds({ actor }, {})).find(({ id }) => id === row.id);
    expect(listed).toMatchObject({ isDeposit: true, number: world.pledgeId, refusal: "card_declined" });
    expect(listed?.email).toContain("@");
    expect(codeOf(await giveBack(world))).toBe("NOTHING_DUE");
    unwrap(await recordBankRefund({ actor }, { refundId: row.id, reference: "VIR-2026-9" }));
    expect((await rowOf(world)).refunds).toMatchObject([{ state: "succeeded", isByBank: true }]);
    expect(codeOf(await recordBankRefund({ actor }, { refundId: row.id, reference: "VIR-2026-9" }))).toBe(
      "REFUND_NOT_BY_BANK",
    );
    const owed = await query<{ minor: number }>(
      "select coalesce(sum(l.amount_minor), 0)::float8 as minor from journal_line l join journal j on j.id = l.journal_id where j.source_id = $1 and l.account = 'refund_payable'",
      [row.id],
    );
    expect(owed).toEqual([{ minor: 0 }]);
    await expectAgreement();
  });

  it("is never more than the card paid, whatever the code says", async () => {
    const world = await makePledged();
    await payByCard(world.actor, world.pledgeId);
    const insert = (minor: number) =>
      query(
        `insert into refund (id, deposit_attempt_id, payment_intent, reason, currency, amount_minor)
          select 'rfd_' || gen_random_uuid(), id, payment_intent, 'deposit', 'MAD', $2 from deposit_attempt
          where pledge_id = $1`,
        [world.pledgeId, minor],
      );
    await expect(insert(2 * deposit + 1)).rejects.toThrow("more of a deposit");
    await insert(deposit);
    await expect(insert(deposit + 1)).rejects.toThrow("more of a deposit");
  });

  it("does not go back while a bank asks for it", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await dispute(page, "created");
    unwrap(await withdraw(world));
    expect(await rowOf(world)).toMatchObject({ isContested: true });
    const { actor, purchaseId, artisanId } = world;
    const mine = unwrap(await getStudioPurchase({ actor }, { purchaseId, artisanId }));
    expect(mine.pledge).toMatchObject({ isContested: true, missingMinor: 0 });
    expect(codeOf(await giveBack(world))).toBe("CONTESTED");
    await dispute(page, "won");
    expect(unwrap(await giveBack(world)).byCardMinor).toBe(2 * deposit);
  });

  it("is given back once when a bank takes it before it was sent: the dispute settles the refund", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    unwrap(await giveBack(world));
    await dispute(page, "created");
    await control("fail", { method: "POST", path: "/v1/refunds", times: 1, how: "402" });
    await sendBack(world.pledgeId);
    const [row] = await refundsOf(world.pledgeId);
    if (!row) throw new Error("a refund");
    expect(row.state).toBe("failed");
    const byBank = { refundId: row.id, reference: "VIR-2026-10" };
    const actor = await platform();
    expect(codeOf(await recordBankRefund({ actor }, byBank))).toBe("REFUND_DISPUTED");
    await chargeBack(await dispute(page, "lost"));
    expect((await refundsOf(world.pledgeId))[0]?.state).toBe("succeeded");
    expect(codeOf(await recordBankRefund({ actor }, byBank))).toBe("REFUND_NOT_BY_BANK");
    await sendBack(world.pledgeId);
    const { refunds, sessions } = await standIn();
    const intent = sessions.find(({ id }) => id === page)?.payment_intent;
    expect(refunds.filter(({ payment_intent }) => payment_intent === intent)).toEqual([]);
    expect(await accountsOf(world)).toEqual({});
    await expectAgreement();
  });

  it("does not go back at the counter once a bank took it, before the books say so or after", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await dispute(page, "created");
    unwrap(await withdraw(world));
    const stripeId = await dispute(page, "lost");
    expect(codeOf(await giveBack(world))).toBe("CONTESTED");
    await chargeBack(stripeId);
    expect(codeOf(await giveBack(world))).toBe("NOTHING_DUE");
    expect(await accountsOf(world)).toEqual({});
  });
});

/** Works on what was queued about a lost dispute, twice. */
async function chargeBack(stripeId: string): Promise<Id<"dispute">> {
  const [job] = await query<{ id: Id<"dispute"> }>(
    `select data -> 'payload' ->> 'disputeId' as id from pgboss.job where name = 'purchases.charge-back'
      and data -> 'payload' ->> 'disputeId' = (select id from dispute where stripe_dispute_id = $1)`,
    [stripeId],
  );
  if (!job) throw new Error("a job");
  const context = { actor: systemActor("purchases.charge-back") };
  expect(unwrap(await chargeBackDeposit(context, { disputeId: job.id }))).toEqual({ isBack: true });
  expect(unwrap(await chargeBackDeposit(context, { disputeId: job.id }))).toEqual({ isBack: false });
  return job.id;
}

describe("a deposit that the card's bank took back for good", () => {
  it("is owed again before the order: at the chamber's cost, once, and nobody decides about it", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await dispute(page, "created");
    const stripeId = await dispute(page, "lost");
    const disputeId = await chargeBack(stripeId);
    await hear("charge.dispute.closed", stripeId);
    await depositPages.settleReturn(page);
    expect(await accountsOf(world)).toEqual({});
    expect(await rowOf(world)).toMatchObject({ state: "pledged", heldMinor: 0, paidBy: null });
    const actor = await platform();
    const listed = unwrap(await listDisputes({ actor }, {})).find(({ id }) => id === disputeId);
    expect(listed).toMatchObject({ isDeposit: true, isDues: false, meaning: "lost" });
    const bearer = { disputeId, bearer: "platform" as const, reason: "The bank said so" };
    expect(codeOf(await decideLostDispute({ actor }, bearer))).toBe("DISPUTE_NOT_LOST");
    const suspense = await query<{ minor: number }>(
      "select sum(l.amount_minor)::float8 as minor from journal_line l join journal j on j.id = l.journal_id where j.source_id = $1 and l.account = 'dispute_suspense'",
      [stripeId],
    );
    expect(suspense).toEqual([{ minor: 0 }]);
    await payByCard(world.actor, world.pledgeId);
    expect(await rowOf(world)).toMatchObject({ state: "deposited", paidBy: "card" });
    expect(await heldFor(world.chamberId)).toBe(2 * deposit);
  });

  it("keeps the maker's share with the chamber after the order until the price is covered, to the dirham", async () => {
    const world = await makePledged();
    const { officer, purchaseId, artisanId, actor } = world;
    const page = await payByCard(actor, world.pledgeId);
    unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
    const facts = { number: "LOST-1", origin: "Fès", certificate: "", receivedOn: "2026-11-01" };
    const { lotId } = unwrap(await deliver({ actor: officer }, { purchaseId, packages: "2", ...facts }));
    const results = [1, 2].map((position) => ({ position, result: "good" as const, note: "" }));
    unwrap(await checkLot({ actor: officer }, { lotId, results }));
    const share = async () => {
      const one = (await pageOf(world)).deliveries[0]?.shares[0];
      if (!one) throw new Error("a share");
      return one;
    };
    const { id: shareId } = await share();
    expect((await share()).balanceMinor).toBe(2 * 200_00);
    unwrap(await takeBalance({ actor: officer }, { shareId }));
    await dispute(page, "created");
    await chargeBack(await dispute(page, "lost"));
    expect(await heldFor(world.chamberId)).toBe(0);
    expect((await share()).balanceMinor).toBe(2 * deposit);
    const mine = unwrap(await getStudioPurchase({ actor }, { purchaseId, artisanId }));
    expect(mine.shares[0]?.balanceMinor).toBe(2 * deposit);
    expect(await rowOf(world)).toMatchObject({ missingMinor: 2 * deposit, paidBy: "card" });
    expect(codeOf(await receiveSigned({ actor: officer }, { shareId }))).toBe("BALANCE_DUE");
    expect(unwrap(await takeBalance({ actor: officer }, { shareId })).minor).toBe(2 * deposit);
    expect(codeOf(await takeBalance({ actor: officer }, { shareId }))).toBe("STATE_NOT_ALLOWED");
    unwrap(await receiveSigned({ actor: officer }, { shareId }));
    unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
    expect(await accountsOf(world)).toEqual({});
    expect(await rowOf(world)).toMatchObject({ missingMinor: 0, paidBy: "cash" });
  });

  it("is owed by a maker who has the goods already, until the counter has it", async () => {
    const world = await makePledged();
    const { officer, purchaseId, artisanId, actor, pledgeId } = world;
    const page = await payByCard(actor, pledgeId);
    unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
    const facts = { number: "LOST-2", origin: "Fès", certificate: "", receivedOn: "2026-11-01" };
    const { lotId } = unwrap(await deliver({ actor: officer }, { purchaseId, packages: "2", ...facts }));
    const results = [1, 2].map((position) => ({ position, result: "good" as const, note: "" }));
    unwrap(await checkLot({ actor: officer }, { lotId, results }));
    const shareId = (await pageOf(world)).deliveries[0]?.shares[0]?.id as Id<"lotShare">;
    unwrap(await takeBalance({ actor: officer }, { shareId }));
    unwrap(await receiveSigned({ actor: officer }, { shareId }));
    unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
    expect(codeOf(await takeDeposit({ actor: officer }, { pledgeId }))).toBe("CALL_CLOSED");
    await dispute(page, "created");
    await chargeBack(await dispute(page, "lost"));
    expect(await rowOf(world)).toMatchObject({ missingMinor: 2 * deposit, heldMinor: -2 * deposit });
    const mine = async () => unwrap(await getStudioPurchase({ actor }, { purchaseId, artisanId })).pledge;
    expect(await mine()).toMatchObject({ missingMinor: 2 * deposit, isContested: false });
    expect(unwrap(await takeDeposit({ actor: officer }, { pledgeId })).minor).toBe(2 * deposit);
    expect(codeOf(await takeDeposit({ actor: officer }, { pledgeId }))).toBe("CALL_CLOSED");
    expect(await rowOf(world)).toMatchObject({ missingMinor: 0, heldMinor: 0 });
    expect(await mine()).toMatchObject({ missingMinor: 0 });
    expect(await accountsOf(world)).toEqual({});
  });
});
