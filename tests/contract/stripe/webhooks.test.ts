import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { stripeProvider } from "#lib/adapters/stripe/live.ts";
import { SECRET, sessionParams, startReceiver, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
const webhooks = Stripe.webhooks;

/** What one paid session announces, in this order. */
const PAID = [
  "payment_intent.created",
  "payment_intent.succeeded",
  "charge.succeeded",
  "checkout.session.completed",
  "charge.updated",
];

interface Delivery {
  event: string;
  state: string;
  attempts: number;
  last_status: number | null;
}

async function paySession(): Promise<string> {
  const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
  await stand.control("pay", { session: id, outcome: "paid" });
  return id;
}

const settle = () => stand.control("settle", {});
const received = () => stand.receiver.received.map(({ event }) => event.type);
const deliveries = async () => (await stand.control<{ deliveries: Delivery[] }>("state")).deliveries;
const waitFor = async (done: () => boolean | Promise<boolean>) => {
  for (const until = Date.now() + 3000; !(await done()) && Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe("webhooks", () => {
  it("arrive in order, signed so that the SDK accepts them, with the objects of that moment", async () => {
    await paySession();
    await settle();
    expect(received()).toEqual(PAID);
    for (const { body, signature } of stand.receiver.received) {
      const event = await webhooks.constructEventAsync(body, signature, SECRET);
      expect(event.api_version).toBe("2026-10-28.endive");
      await expect(webhooks.constructEventAsync(body, signature, "whsec_other")).rejects.toThrow();
      await expect(webhooks.constructEventAsync(`${body} `, signature, SECRET)).rejects.toThrow();
    }
    const [, , charged, , updated] = stand.receiver.received.map(({ event }) => event);
    expect(charged?.data.object).toMatchObject({ balance_transaction: null });
    expect(updated?.data.object).toMatchObject({ balance_transaction: expect.stringMatching(/^txn_/) });
    expect(new Set(stand.receiver.received.map(({ event }) => event.id)).size).toBe(PAID.length);
  });

  it("are read by any secret of an endpoint, and by no other", async () => {
    await paySession();
    await settle();
    const [{ body, signature } = { body: "", signature: "" }] = stand.receiver.received;
    const reads = (webhookSecrets: string[]) =>
      stripeProvider({ secretKey: "sk_test_standin", webhookSecrets }).readEvent(body, signature);
    expect((await reads(["whsec_next", SECRET])).type).toBe(PAID[0]);
    expect((await reads([SECRET, "whsec_of_accounts"])).type).toBe(PAID[0]);
    await expect(reads(["whsec_next", "whsec_of_accounts"])).rejects.toMatchObject({ retry: false });
  });

  it("name the API request and key that caused them", async () => {
    const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
    const expired = await stand.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "ex:1" });
    await settle();
    expect(stand.receiver.received[0]?.event.request).toEqual({
      id: expired.lastResponse.requestId,
      idempotency_key: "ex:1",
    });
  });

  it("count down pending_webhooks only when they were taken", async () => {
    stand.receiver.answers.push(500);
    const { id } = await stand.stripe.customers.create({ email: "a@example.test" });
    expect(id).toMatch(/^cus_/);
    await waitFor(() => stand.receiver.received.length === 1);
    expect(stand.receiver.received[0]?.event.pending_webhooks).toBe(1);
    await settle();
    expect((await stand.stripe.events.list()).data[0]?.pending_webhooks).toBe(0);
  });

  it("are tried again, twice as late each time, until they are taken", async () => {
    stand.receiver.answers.push(500, 503, 302);
    await stand.stripe.customers.create({ email: "a@example.test" });
    await settle();
    const { received: all } = stand.receiver;
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ event }) => event.id)).size).toBe(1);
    const gaps = all.slice(1).map(({ at }, i) => at - (all[i]?.at ?? 0));
    for (const [i, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(20 * 2 ** i - 2);
    expect(await deliveries()).toMatchObject([{ state: "delivered", attempts: 4, last_status: 200 }]);
  });

  it("wait for their retry on the stand-in's clock, and are given up after three days", async () => {
    stand.receiver.answers.push(500, 500);
    await stand.stripe.customers.create({ email: "a@example.test" });
    await waitFor(() => stand.receiver.received.length >= 1);
    await stand.control("clock", { now: Math.floor(Date.now() / 1000) + 3 * 24 * 3600 + 60 });
    await waitFor(async () => (await deliveries())[0]?.state === "failed");
    expect(await deliveries()).toMatchObject([{ state: "failed", last_status: 500 }]);
  });

  it("go to registered endpoints by type, each with its own secret, until disabled", async () => {
    const other = await startReceiver();
    const endpoint = await stand.stripe.webhookEndpoints.create({
      url: other.url,
      enabled_events: ["checkout.session.completed"],
      api_version: "2026-10-28.endive",
    });
    expect((await stand.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
    await paySession();
    await settle();
    expect(other.received.map(({ event }) => event.type)).toEqual(["checkout.session.completed"]);
    const [first] = other.received;
    const body = first?.body ?? "";
    const event = await webhooks.constructEventAsync(body, first?.signature ?? "", endpoint.secret ?? "");
    expect(event.type).toBe("checkout.session.completed");
    await stand.stripe.webhookEndpoints.update(endpoint.id, { disabled: true });
    await paySession();
    await settle();
    expect(other.received).toHaveLength(1);
    await other.close();
  });
});

describe("webhook modes", () => {
  it("hold keeps events until they are released, in order", async () => {
    await stand.control("webhooks", { mode: "hold" });
    await paySession();
    await waitFor(async () => (await deliveries()).length === PAID.length);
    expect(received()).toEqual([]);
    expect(await stand.control("webhooks", { release: true })).toMatchObject({ mode: "hold", released: 5 });
    await settle();
    expect(received()).toEqual(PAID);
  });

  it("drop never delivers, but the events are listed", async () => {
    await stand.control("webhooks", { mode: "drop" });
    await paySession();
    await waitFor(async () => (await deliveries()).length === PAID.length);
    await stand.control("webhooks", { mode: "normal", release: true });
    await settle();
    expect(received()).toEqual([]);
    const { data } = await stand.stripe.events.list();
    expect(data.map(({ type }) => type).reverse()).toEqual(PAID);
  });

  it("duplicate delivers each event twice", async () => {
    await stand.control("webhooks", { mode: "duplicate" });
    await paySession();
    await settle();
    await waitFor(() => stand.receiver.received.length === 2 * PAID.length);
    const ids = stand.receiver.received.map(({ event }) => event.id);
    expect(ids).toHaveLength(2 * PAID.length);
    for (const id of new Set(ids)) expect(ids.filter((each) => each === id)).toHaveLength(2);
  });

  it("shuffle delivers all events in another order, the same one for the same seed", async () => {
    const orders: string[][] = [];
    for (const seed of [7, 7]) {
      stand.receiver.received.length = 0;
      await stand.control("reset", {});
      await stand.control("webhooks", { mode: "shuffle", seed });
      await paySession();
      await waitFor(() => stand.receiver.received.length === PAID.length);
      orders.push(received());
    }
    expect(orders[0]).not.toEqual(PAID);
    expect([...(orders[0] ?? [])].sort()).toEqual([...PAID].sort());
    expect(orders[1]).toEqual(orders[0]);
  });
});

describe("the send route", () => {
  it("sends a stored event again, and any other event, signed", async () => {
    await stand.stripe.customers.create({ email: "a@example.test" });
    await settle();
    const first = stand.receiver.received[0]?.event.id;
    await stand.control("send", { event: first, times: 2 });
    expect(stand.receiver.received.map(({ event }) => event.id)).toEqual([first, first, first]);
    const balance = { object: "balance", available: [], livemode: false, pending: [] };
    await stand.control("send", { event: { type: "balance.available", data: { object: balance } } });
    const { body, signature } = stand.receiver.received.at(-1) ?? { body: "", signature: "" };
    const event = await webhooks.constructEventAsync(body, signature, SECRET);
    expect(event.type).toBe("balance.available");
  });

  it("can sign wrongly and too long ago, to test that receivers refuse", async () => {
    await stand.stripe.customers.create({ email: "a@example.test" });
    await settle();
    const event = stand.receiver.received[0]?.event.id;
    for (const forged of [{ secret: "whsec_wrong" }, { timestamp: Math.floor(Date.now() / 1000) - 301 }]) {
      await stand.control("send", { event, ...forged });
      const { body, signature } = stand.receiver.received.at(-1) ?? { body: "", signature: "" };
      await expect(webhooks.constructEventAsync(body, signature, SECRET)).rejects.toThrow();
    }
  });
});
