import { expect, it } from "vitest";
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

const disputeOf = async (charge: string) => {
  const [dispute] = (await stand.stripe.disputes.list({ charge })).data;
  if (!dispute) throw new Error("no dispute");
  return dispute;
};

const held = async () => {
  const { available, pending } = await stand.stripe.balance.retrieve();
  return [...available, ...pending].reduce((sum, { amount }) => sum + amount, 0);
};

it("moves no money for an inquiry, and takes it once the inquiry becomes a dispute", async () => {
  const charge = await paid();
  const before = await held();
  await stand.control("dispute", { charge: charge.id, stage: "warning_needs_response" });
  expect(await disputeOf(charge.id)).toMatchObject({
    status: "warning_needs_response",
    balance_transactions: [],
    is_charge_refundable: true,
  });
  expect(await held()).toBe(before);
  await stand.control("dispute", { charge: charge.id, stage: "needs_response" });
  const dispute = await disputeOf(charge.id);
  expect(dispute.balance_transactions).toHaveLength(1);
  expect(dispute.balance_transactions[0]?.amount).toBe(-TOTAL);
  expect(await held()).toBe(before - TOTAL - (dispute.balance_transactions[0]?.fee ?? 0));
});

it("takes evidence once, and gives the money back when the dispute is won", async () => {
  const charge = await paid();
  await stand.control("dispute", { charge: charge.id, stage: "created", amount: 5_000 });
  const { id } = await disputeOf(charge.id);
  const kept = await stand.stripe.disputes.update(id, {
    evidence: { customer_name: "A" },
    submit: false,
  });
  expect(kept).toMatchObject({ status: "needs_response", evidence_details: { has_evidence: true } });
  const given = await stand.stripe.disputes.update(id, {
    evidence: { uncategorized_text: "winning_evidence" },
  });
  expect(given).toMatchObject({ status: "won", evidence: { customer_name: "A" } });
  expect(given.balance_transactions.map(({ amount }) => amount)).toEqual([-5_000, 5_000]);
  const error = await refusal(stand.stripe.disputes.update(id, { evidence: { customer_name: "B" } }));
  expect(error).toMatchObject({ statusCode: 400, param: "evidence" });
});

it("is lost when nobody answers, and may be appealed and won after all", async () => {
  const charge = await paid();
  await stand.control("dispute", { charge: charge.id, stage: "created" });
  const { id } = await disputeOf(charge.id);
  expect((await stand.stripe.disputes.close(id)).status).toBe("lost");
  await stand.control("dispute", { charge: charge.id, stage: "appeal_needs_response" });
  await stand.stripe.disputes.update(id, { evidence: { uncategorized_text: "the receipt" } });
  expect((await disputeOf(charge.id)).status).toBe("appeal_under_review");
  await stand.control("dispute", { charge: charge.id, stage: "won" });
  expect((await disputeOf(charge.id)).balance_transactions).toHaveLength(2);
  const types = (await stand.stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
  expect(types.filter((type) => type === "charge.dispute.closed")).toHaveLength(2);
  expect(types).toContain("charge.dispute.funds_reinstated");
});

it("warns of fraud and sets payments aside", async () => {
  const charge = await paid();
  await stand.control("fraud_warning", { charge: charge.id });
  const [warning] = (await stand.stripe.radar.earlyFraudWarnings.list({ charge: charge.id })).data;
  expect(await stand.stripe.radar.earlyFraudWarnings.retrieve(warning?.id ?? "")).toMatchObject({
    actionable: true,
    payment_intent: charge.payment_intent,
  });
  await stand.control("review", { charge: charge.id });
  const [review] = (await stand.stripe.reviews.list()).data;
  await stand.control("review", { charge: charge.id, closed: "approved" });
  expect(await stand.stripe.reviews.retrieve(review?.id ?? "")).toMatchObject({
    open: false,
    closed_reason: "approved",
  });
  expect((await stand.stripe.reviews.list()).data).toEqual([]);
});
