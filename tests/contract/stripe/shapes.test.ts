import { describe, expect, it } from "vitest";
import { problemsOf } from "#tests/contract/stripe/documented-shape.ts";
import { checkedAnswers, sessionParams, TOTAL, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();

async function paidSession(params = {}) {
  const session = await stand.stripe.checkout.sessions.create(sessionParams(params));
  await stand.control("pay", { session: session.id, outcome: "paid" });
  await stand.control("settle", {});
  return session.id;
}

describe("every answer has the documented shape", () => {
  it("for each resource, plain and expanded", async () => {
    const { stripe, control } = stand;
    const before = checkedAnswers();
    const id = await paidSession({ customer_creation: "always" });
    await stripe.checkout.sessions.create(
      sessionParams({
        excluded_payment_method_types: ["link"],
        submit_type: "pay",
        shipping_options: [
          {
            shipping_rate_data: {
              display_name: "Slow",
              fixed_amount: { amount: 0, currency: "mad" },
              delivery_estimate: { minimum: { unit: "day", value: 3 }, maximum: { unit: "week", value: 1 } },
            },
          },
        ],
      }),
    );
    const session = await stripe.checkout.sessions.retrieve(id, {
      expand: [
        "line_items.data.price.product",
        "payment_intent.latest_charge.balance_transaction",
        "shipping_cost.shipping_rate",
        "customer",
      ],
    });
    expect(session.amount_total).toBe(TOTAL);
    await stripe.checkout.sessions.list({ status: "complete" });
    await stripe.checkout.sessions.listLineItems(id);
    const intents = await stripe.paymentIntents.list();
    const intent = await stripe.paymentIntents.retrieve(intents.data[0]?.id ?? "");
    const charges = await stripe.charges.list({ payment_intent: intent.id });
    const charge = await stripe.charges.retrieve(charges.data[0]?.id ?? "", { expand: ["refunds"] });
    const refund = await stripe.refunds.create({ charge: charge.id, amount: 100, metadata: { row: "1" } });
    await stripe.refunds.retrieve(refund.id, { expand: ["balance_transaction", "charge"] });
    await stripe.refunds.list({ charge: charge.id });
    await stripe.balance.retrieve();
    const transactions = await stripe.balanceTransactions.list();
    await stripe.balanceTransactions.retrieve(transactions.data[0]?.id ?? "", { expand: ["source"] });
    const customer = await stripe.customers.create({
      email: "a@example.test",
      name: "A",
      address: { line1: "x", country: "MA" },
      shipping: { name: "A", address: { line1: "x" } },
    });
    await stripe.customers.update(customer.id, { phone: "+212600000000", metadata: { a: "b" } });
    await stripe.customers.retrieve(customer.id);
    await stripe.customers.list();
    await stripe.customers.del(customer.id);
    await stripe.customers.retrieve(customer.id);
    const endpoint = await stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:9/",
      enabled_events: ["*"],
    });
    await stripe.webhookEndpoints.update(endpoint.id, { disabled: true });
    await stripe.webhookEndpoints.retrieve(endpoint.id);
    await stripe.webhookEndpoints.list();
    await stripe.webhookEndpoints.del(endpoint.id);
    await control("dispute", { charge: charge.id, stage: "won" });
    const disputes = await stripe.disputes.list({ charge: charge.id });
    await stripe.disputes.retrieve(disputes.data[0]?.id ?? "", { expand: ["charge"] });
    const events = await stripe.events.list({ limit: 100 });
    await stripe.events.retrieve(events.data[0]?.id ?? "");
    expect(new Set(events.data.map((event) => event.type)).size).toBeGreaterThan(12);
    expect(checkedAnswers() - before).toBeGreaterThan(28);
  });

  it("also for declined, challenged, slow and failed payments", async () => {
    const { stripe, control } = stand;
    const ids: string[] = [];
    for (const outcome of ["declined", "async_pending", "async_failed"]) {
      const { id } = await stripe.checkout.sessions.create(sessionParams());
      await control("pay", { session: id, outcome });
      ids.push(id);
    }
    const challenged = await stripe.checkout.sessions.create(sessionParams());
    const form = new URLSearchParams({ card: "4000002500003155", terms: "yes" });
    await fetch(challenged.url ?? "", { method: "POST", body: form, redirect: "manual" });
    for (const id of [...ids, challenged.id]) {
      const session = await stripe.checkout.sessions.retrieve(id, {
        expand: ["payment_intent.latest_charge"],
      });
      expect(session.payment_intent).not.toBeNull();
    }
    await stripe.events.list({ limit: 100 });
  });
});

describe("the comparison itself is not blind", () => {
  async function session(): Promise<Record<string, unknown>> {
    const id = await paidSession();
    const state = await stand.control<{ sessions: Record<string, unknown>[] }>("state");
    return state.sessions.find((each) => each.id === id) ?? {};
  }

  it("sees a field that nobody documents", async () => {
    expect(problemsOf({ ...(await session()), payment_kind: "card" })).toEqual([
      "answer.payment_kind: not documented",
    ]);
  });

  it("sees a missing field, a wrong kind and a value outside its list", async () => {
    const { amount_total: _, ...short } = await session();
    expect(problemsOf(short)).toEqual(["answer.amount_total: required, but missing"]);
    expect(problemsOf({ ...short, amount_total: "12" })[0]).toContain("answer.amount_total");
    expect(problemsOf({ ...short, amount_total: 12, status: "paid" })[0]).toContain("answer.status");
    expect(problemsOf({ ...short, amount_total: 12, expires_at: null })[0]).toContain("answer.expires_at");
  });

  it("sees a wrong field deep inside lists, unions and events", async () => {
    const good = await session();
    const lines = { object: "list", data: [{ object: "item" }], has_more: false, url: "/x" };
    expect(problemsOf({ ...good, line_items: lines }).join()).toContain("answer.line_items.data[0].price");
    const consent = { promotions: null, terms_of_service: "maybe" };
    expect(problemsOf({ ...good, consent }).join()).toContain("answer.consent.terms_of_service");
    const { data } = await stand.stripe.events.list({ type: "checkout.session.completed" });
    const event: Record<string, unknown> = JSON.parse(JSON.stringify(data[0]));
    expect(problemsOf(event)).toEqual([]);
    expect(problemsOf({ ...event, data: { object: { ...good, url: 1 } } }).join()).toContain(
      "answer.data.object.url",
    );
    expect(problemsOf({ ...event, type: "checkout.session.paid" })[0]).toContain("not a documented event");
  });
});
