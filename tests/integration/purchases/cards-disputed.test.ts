import { describe, expect, it } from "vitest";
import { depositCardLetter } from "#features/notify/templates/deposit-card.ts";
import { chargeBackDeposit, takeDeposit } from "#features/purchases/index.ts";
import { recordBankRefund } from "#features/refunds/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, openShop, query } from "#tests/integration/checkout/world.ts";
import { dispute, heldFor, payByCard, refundsOf, sendBack } from "#tests/integration/purchases/cards.ts";
import {
  accountsOf,
  codeOf,
  deposit,
  expectAgreement,
  giveBack,
  makePledged,
  rowOf,
  type World,
  withdraw,
} from "#tests/integration/purchases/cards-world.ts";
import { hear, platform, standIn } from "#tests/integration/refunds/world.ts";

openShop();

const [part, rest] = [60_00, 140_00];

/** Loses a dispute of a page, about all of it or a part, and works on what was queued. Gives our id of it. */
async function lose(page: string, amount?: number): Promise<Id<"dispute">> {
  await dispute(page, "created", amount);
  return book(await dispute(page, "lost"));
}

async function book(stripeId: string): Promise<Id<"dispute">> {
  const [row] = await query<{ id: Id<"dispute"> }>("select id from dispute where stripe_dispute_id = $1", [
    stripeId,
  ]);
  if (!row) throw new Error("a dispute");
  unwrap(await chargeBackDeposit({ actor: systemActor("test") }, { disputeId: row.id }));
  return row.id;
}

/** What a maker was written about having to pay again. */
async function mailOf({ pledgeId }: World): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `select data -> 'payload' ->> 'id' as id from pgboss.job where name = 'mail.send'
      and data -> 'payload' ->> 'template' = 'deposit-card' and split_part(data -> 'payload' ->> 'id', ' ', 2) = 'owed'
      and split_part(data -> 'payload' ->> 'id', ' ', 1) in (select id from deposit_attempt where pledge_id = $1)`,
    [pledgeId],
  );
  return row?.id;
}

/** What the provider says it gave back of a page. */
async function givenBack(page: string): Promise<number> {
  const { refunds, sessions } = await standIn();
  const intent = sessions.find(({ id }) => id === page)?.payment_intent;
  return refunds
    .filter(({ payment_intent: of }) => of === intent)
    .reduce((sum, { amount }) => sum + amount, 0);
}

const refundPayable = async (world: World) => {
  const [row] = await query<{ minor: number }>(
    `select coalesce(-sum(l.amount_minor), 0)::float8 as minor from journal_line l join journal j on j.id = l.journal_id
      where l.account = 'refund_payable' and (j.source_id in (select r.id from refund r join deposit_attempt a
        on a.id = r.deposit_attempt_id where a.pledge_id = $1) or j.source_id in (select d.stripe_dispute_id from dispute d
        join deposit_attempt a on a.id = d.deposit_attempt_id where a.pledge_id = $1))`,
    [world.pledgeId],
  );
  return row?.minor;
};

describe("a part of a deposit that a bank took for good", () => {
  it("leaves the rest to be given back: refused by the provider, transferred by a person", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await lose(page, part);
    unwrap(await withdraw(world));
    expect(unwrap(await giveBack(world))).toEqual({ minor: rest, byCardMinor: rest });
    await sendBack(world.pledgeId);
    const [row] = await refundsOf(world.pledgeId);
    expect(row).toMatchObject({ state: "failed", minor: rest });
    const sent = { refundId: row?.id as Id<"refund">, reference: "VIR-2026-20" };
    unwrap(await recordBankRefund({ actor: await platform() }, sent));
    expect(await accountsOf(world)).toEqual({});
    expect(await refundPayable(world)).toBe(0);
    await expectAgreement();
  });

  it("settles as much of a refund that was not sent, and only the rest of it is owed: nothing goes back twice", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    unwrap(await giveBack(world));
    await lose(page, part);
    expect(await refundsOf(world.pledgeId)).toMatchObject([{ state: "due", minor: rest, attempt: 2 }]);
    expect(await heldFor(world.chamberId)).toBe(0);
    expect(await refundPayable(world)).toBe(rest);
    expect(await mailOf(world)).toBeUndefined();
    await sendBack(world.pledgeId);
    const [row] = await refundsOf(world.pledgeId);
    const sent = { refundId: row?.id as Id<"refund">, reference: "VIR-2026-21" };
    unwrap(await recordBankRefund({ actor: await platform() }, sent));
    expect(await refundPayable(world)).toBe(0);
    expect(await accountsOf(world)).toEqual({});
    await expectAgreement();
  });

  it("is paid again at the counter before the order, and the maker is told that sum", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await lose(page, part);
    expect(await rowOf(world)).toMatchObject({ state: "deposited", heldMinor: rest, missingMinor: part });
    const letter = await depositCardLetter((await mailOf(world)) ?? "");
    expect(JSON.stringify(letter?.content)).toMatch(/\D60\D/);
    const { officer, pledgeId } = world;
    expect(unwrap(await takeDeposit({ actor: officer }, { pledgeId }))).toEqual({ minor: part });
    expect(await rowOf(world)).toMatchObject({ heldMinor: 2 * deposit, missingMinor: 0 });
    expect(codeOf(await takeDeposit({ actor: officer }, { pledgeId }))).toBe("STATE_NOT_ALLOWED");
  });
});

describe("a deposit that went back and that a bank took as well", () => {
  it("is the chamber's loss until the refund is handed back to us: then nobody sends it again", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    unwrap(await giveBack(world));
    await sendBack(world.pledgeId);
    expect(await givenBack(page)).toBe(2 * deposit);
    const disputeId = await lose(page);
    expect(await heldFor(world.chamberId)).toBe(-2 * deposit);
    const [sent] = await query<{ id: string }>(
      "select stripe_refund_id as id from refund where deposit_attempt_id in (select id from deposit_attempt where pledge_id = $1)",
      [world.pledgeId],
    );
    await control("refund", { refund: sent?.id, outcome: "failed" });
    await hear("refund.failed", sent?.id ?? "");
    unwrap(await chargeBackDeposit({ actor: systemActor("test") }, { disputeId }));
    expect(await heldFor(world.chamberId)).toBe(0);
    expect((await rowOf(world)).refunds).toMatchObject([{ state: "succeeded", isByDispute: true }]);
    expect(await refundPayable(world)).toBe(0);
    await sendBack(world.pledgeId);
    expect(await accountsOf(world)).toEqual({});
  });

  it("owes nothing of whoever withdrew, and writes to nobody", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    await lose(page);
    expect(await mailOf(world)).toBeUndefined();
    expect(await rowOf(world)).toMatchObject({ heldMinor: 0, missingMinor: 0, dueBackMinor: 0 });
  });
});

describe("a deposit whose bank only asks", () => {
  it("goes back all the same: that ends most inquiries", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await dispute(page, "warning_needs_response");
    unwrap(await withdraw(world));
    expect(await rowOf(world)).toMatchObject({ isContested: false });
    expect(unwrap(await giveBack(world)).byCardMinor).toBe(2 * deposit);
    await sendBack(world.pledgeId);
    expect(await givenBack(page)).toBe(2 * deposit);
  });
});

describe("a refund that the provider does not send for a reason of ours", () => {
  it("is asked for again, and waits for nobody", async () => {
    const world = await makePledged();
    await payByCard(world.actor, world.pledgeId);
    unwrap(await withdraw(world));
    unwrap(await giveBack(world));
    // Somebody gave it back in the provider's own pages: no person is asked to transfer it a second time.
    const [row] = await query<{ intent: string }>(
      "select payment_intent as intent from deposit_attempt where pledge_id = $1",
      [world.pledgeId],
    );
    const elsewhere = { refundId: newId("refund"), attempt: 1, paymentIntent: row?.intent ?? "" };
    await payments().createRefund({ ...elsewhere, amountMinor: 2 * deposit }, "by hand");
    await expect(sendBack(world.pledgeId)).rejects.toThrow("charge_already_refunded");
    expect(await refundsOf(world.pledgeId)).toMatchObject([{ state: "due" }]);
  });
});
