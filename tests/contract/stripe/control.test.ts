import { describe, expect, it } from "vitest";
import { refusal, sessionParams, TOTAL, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
const create = () => stand.stripe.checkout.sessions.create(sessionParams());
const retrieve = (id: string) =>
  stand.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
/** Names of the events so far, oldest first; of one object alone when its id is given. */
const types = async (of?: string) =>
  (await stand.stripe.events.list({ limit: 100 })).data
    .filter(({ data }) => !of || (data.object as { id?: string }).id === of)
    .map(({ type }) => type)
    .reverse();

describe("control routes", () => {
  it("tells that it is well and what it speaks", async () => {
    expect(await stand.control("health")).toEqual({ ok: true, api_version: "2026-10-28.endive" });
  });

  it("shows every collection as a list, and no secret", async () => {
    const { id } = await create();
    const endpoint = await stand.stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:9/",
      enabled_events: ["payout.paid"],
    });
    await stand.control("pay", { session: id, outcome: "paid" });
    await stand.control("settle", {});
    const state = await stand.control("state");
    for (const name of [
      "sessions",
      "payment_intents",
      "charges",
      "balance_transactions",
      "events",
      "webhook_endpoints",
      "deliveries",
    ]) {
      expect([name, Array.isArray(state[name])]).toEqual([name, true]);
      expect(state[name]).not.toHaveLength(0);
    }
    expect(state).toMatchObject({ refunds: [], disputes: [], customers: [], webhook_mode: "normal" });
    expect(state.requests).toBe(2);
    expect(JSON.stringify(state)).not.toContain(endpoint.secret);
  });

  it("pays another amount or currency than was asked, to test that the shop notices", async () => {
    const less = await create();
    await stand.control("pay", { session: less.id, outcome: "paid", amount: TOTAL - 1 });
    const foreign = await create();
    await stand.control("pay", { session: foreign.id, outcome: "paid", currency: "EUR" });
    expect(await retrieve(less.id)).toMatchObject({
      amount_total: TOTAL - 1,
      payment_intent: { amount: TOTAL - 1, latest_charge: { amount: TOTAL - 1, currency: "mad" } },
    });
    expect(await retrieve(foreign.id)).toMatchObject({
      currency: "eur",
      payment_intent: { currency: "eur", latest_charge: { currency: "eur" } },
    });
  });

  it("completes a session before its money, which then comes or fails", async () => {
    const good = await create();
    await stand.control("pay", { session: good.id, outcome: "async_pending" });
    expect(await retrieve(good.id)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
      payment_intent: { status: "processing" },
    });
    await stand.control("pay", { session: good.id, outcome: "paid" });
    expect((await retrieve(good.id)).payment_status).toBe("paid");
    expect(await types()).toContain("checkout.session.async_payment_succeeded");
    const bad = await create();
    await stand.control("pay", { session: bad.id, outcome: "async_failed" });
    expect(await retrieve(bad.id)).toMatchObject({ status: "complete", payment_status: "unpaid" });
    // Of this session alone: the fee of the one before may come in between.
    expect((await types(bad.id)).at(-1)).toBe("checkout.session.async_payment_failed");
  });

  it("refuses to pay twice, and to pay an expired session unless forced", async () => {
    const { id } = await create();
    await stand.control("pay", { session: id, outcome: "paid" });
    expect(await stand.control("pay", { session: id, outcome: "paid" })).toHaveProperty("error");
    const late = await create();
    await stand.stripe.checkout.sessions.expire(late.id);
    expect(await stand.control("pay", { session: late.id, outcome: "paid" })).toHaveProperty("error");
    await stand.control("pay", { session: late.id, outcome: "paid", force: true });
    expect((await retrieve(late.id)).payment_status).toBe("paid");
    expect((await stand.stripe.charges.list()).data).toHaveLength(2);
  });

  it("moves the clock by seconds or ISO time, and back", async () => {
    await stand.control("clock", { now: "2027-01-01T00:00:00Z" });
    const { created } = await create();
    expect(Math.abs(created - Date.UTC(2027, 0, 1) / 1000)).toBeLessThan(5);
    await stand.control("clock", { now: null });
    expect(Math.abs((await create()).created - Date.now() / 1000)).toBeLessThan(5);
    expect(await stand.control("clock", { now: "soon" })).toHaveProperty("error");
  });

  it("forgets everything on reset", async () => {
    const { id } = await create();
    await stand.control("reset", {});
    expect((await refusal(retrieve(id))).code).toBe("resource_missing");
    expect(await stand.control("state")).toMatchObject({ sessions: [], events: [], faults: [] });
  });

  it("refuses unknown routes and values with the field's name", async () => {
    expect(await stand.control("nothing", {})).toHaveProperty("error");
    expect(await stand.control("webhooks", { mode: "loud" })).toMatchObject({ error: { param: "mode" } });
    expect(await stand.control("fail", { how: "maybe" })).toMatchObject({ error: { param: "how" } });
  });
});
