import { describe, expect, it } from "vitest";
import { refusal, sessionParams, TOTAL, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();

async function paid() {
  const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
  await stand.control("pay", { session: id, outcome: "paid" });
  await stand.control("settle", {});
  const [charge] = (await stand.stripe.charges.list({ limit: 1 })).data;
  if (!charge) throw new Error("no charge");
  return charge;
}

const types = async () =>
  (await stand.stripe.events.list({ limit: 100 })).data.map(({ type }) => type).reverse();

describe("refunds", () => {
  it("returns parts until the charge is refunded, then refuses", async () => {
    const charge = await paid();
    const part = await stand.stripe.refunds.create({
      payment_intent: String(charge.payment_intent),
      amount: 7_190,
      reason: "requested_by_customer",
      metadata: { refund_row: "rf_1" },
    });
    expect(part).toMatchObject({ amount: 7_190, status: "succeeded", reason: "requested_by_customer" });
    expect(await stand.stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 7_190,
      refunded: false,
    });
    const rest = await stand.stripe.refunds.create({ charge: charge.id });
    expect(rest.amount).toBe(TOTAL - 7_190);
    expect((await stand.stripe.charges.retrieve(charge.id)).refunded).toBe(true);
    const error = await refusal(stand.stripe.refunds.create({ charge: charge.id, amount: 1 }));
    expect(error).toMatchObject({ statusCode: 400, code: "charge_already_refunded" });
    const found = await stand.stripe.refunds.list({ payment_intent: String(charge.payment_intent) });
    expect(found.data.find(({ metadata }) => metadata?.refund_row === "rf_1")?.id).toBe(part.id);
  });

  it("refuses to return more than is left", async () => {
    const charge = await paid();
    await stand.stripe.refunds.create({ charge: charge.id, amount: TOTAL - 100 });
    const error = await refusal(stand.stripe.refunds.create({ charge: charge.id, amount: 101 }));
    expect(error).toMatchObject({ statusCode: 400, param: "amount" });
    expect((await stand.stripe.charges.retrieve(charge.id)).amount_refunded).toBe(TOTAL - 100);
  });

  it("refuses a charge that failed and one that does not exist", async () => {
    const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
    await stand.control("pay", { session: id, outcome: "declined" });
    const [failed] = (await stand.stripe.charges.list()).data;
    const error = await refusal(stand.stripe.refunds.create({ charge: failed?.id ?? "" }));
    expect(error.code).toBe("charge_not_refundable");
    expect((await refusal(stand.stripe.refunds.create({ charge: "ch_none" }))).code).toBe("resource_missing");
    expect((await refusal(stand.stripe.refunds.create({}))).code).toBe("parameter_missing");
  });

  it("announces the refund and later the bank's reference", async () => {
    const charge = await paid();
    const { id } = await stand.stripe.refunds.create({ charge: charge.id });
    await stand.control("settle", {});
    expect((await types()).slice(-3)).toEqual(["refund.created", "charge.refunded", "refund.updated"]);
    const refund = await stand.stripe.refunds.retrieve(id);
    expect(refund.destination_details?.card?.reference_status).toBe("available");
  });

  it("keeps the balance equal to the sum of its transactions, fees not returned", async () => {
    const charge = await paid();
    await stand.stripe.refunds.create({ charge: charge.id, amount: 10_000 });
    const { data } = await stand.stripe.balanceTransactions.list({ currency: "mad" });
    const fee = Math.floor((TOTAL * 29 + 500) / 1000) + 300;
    expect(data.map(({ type, amount, fee, net }) => [type, amount, fee, net])).toEqual([
      ["refund", -10_000, 0, -10_000],
      ["charge", TOTAL, fee, TOTAL - fee],
    ]);
    const pending = (await stand.stripe.balance.retrieve()).pending.find(
      ({ currency }) => currency === "mad",
    );
    expect(pending?.amount).toBe(TOTAL - fee - 10_000);
    await stand.control("clock", { now: Math.floor(Date.now() / 1000) + 3 * 24 * 3600 });
    const { available } = await stand.stripe.balance.retrieve();
    expect(available.find(({ currency }) => currency === "mad")?.amount).toBe(TOTAL - fee - 10_000);
  });

  it("can end late or fail, and then the money is back", async () => {
    const charge = await paid();
    await stand.control("refund", { next: "pending", times: 2 });
    const first = await stand.stripe.refunds.create({ charge: charge.id, amount: 5_000 });
    expect(first.status).toBe("pending");
    await stand.control("refund", { refund: first.id, outcome: "succeeded" });
    expect((await stand.stripe.refunds.retrieve(first.id)).status).toBe("succeeded");
    await stand.control("settle", {});
    const second = await stand.stripe.refunds.create({ charge: charge.id, amount: 6_000 });
    await stand.control("refund", { refund: second.id, outcome: "failed" });
    expect(await stand.stripe.refunds.retrieve(second.id)).toMatchObject({
      status: "failed",
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect((await stand.stripe.charges.retrieve(charge.id)).amount_refunded).toBe(5_000);
    expect((await types()).at(-1)).toBe("refund.failed");
  });
});

describe("disputes", () => {
  it.each([
    ["won", ["charge.dispute.closed", "charge.dispute.funds_reinstated"], 0],
    ["lost", ["charge.dispute.closed"], TOTAL],
  ])("take the money when opened and, %s, end with their events", async (stage, events, withdrawn) => {
    const charge = await paid();
    await stand.control("dispute", { charge: charge.id, stage: "created" });
    expect((await types()).slice(-2)).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn"]);
    expect((await refusal(stand.stripe.refunds.create({ charge: charge.id }))).code).toBe("charge_disputed");
    await stand.control("dispute", { charge: charge.id, stage });
    expect((await types()).slice(-events.length)).toEqual(events);
    const [dispute] = (await stand.stripe.disputes.list({ charge: charge.id })).data;
    expect(dispute?.status).toBe(stage);
    const moved = dispute?.balance_transactions.reduce((sum, { amount }) => sum + amount, 0);
    expect(moved).toBe(-withdrawn || 0);
  });
});
