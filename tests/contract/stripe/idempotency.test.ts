import { describe, expect, it } from "vitest";
import { refusal, sessionParams, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
const key = { idempotencyKey: "cs:chk_1:1" };

describe("idempotency keys", () => {
  it("replays the first answer instead of creating a second session", async () => {
    const first = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    const second = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    expect(second.id).toBe(first.id);
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(second.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
    expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  it("replays the answer of that time, not the object of today", async () => {
    const first = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    await stand.stripe.checkout.sessions.expire(first.id);
    const again = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    expect(again.status).toBe("open");
  });

  it("refuses the same key with other parameters and creates nothing", async () => {
    await stand.stripe.checkout.sessions.create(sessionParams(), key);
    const error = await refusal(
      stand.stripe.checkout.sessions.create(sessionParams({ client_reference_id: "chk_2" }), key),
    );
    expect(error).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
    expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  it("refuses the same key on another route", async () => {
    await stand.stripe.checkout.sessions.create(sessionParams(), key);
    const error = await refusal(stand.stripe.customers.create({ email: "a@example.test" }, key));
    expect(error.type).toBe("StripeIdempotencyError");
  });

  it("answers 409 while the first request with the key is still running", async () => {
    await stand.control("fail", { method: "POST", path: "/v1/checkout/sessions", how: "delay", ms: 300 });
    const slow = stand.stripe.checkout.sessions.create(sessionParams(), key);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const error = await refusal(stand.stripe.checkout.sessions.create(sessionParams(), key));
    expect(error).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
    const { id } = await slow;
    const again = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    expect(again.id).toBe(id);
  });

  it("replays a refusal that came after the work had begun", async () => {
    const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
    await stand.control("pay", { session: id, outcome: "paid" });
    const charge = (await stand.stripe.charges.list()).data[0]?.id ?? "";
    const create = () =>
      stand.stripe.refunds.create({ charge, amount: 99_999_999 }, { idempotencyKey: "rf:1" });
    const first = await refusal(create());
    const second = await refusal(create());
    expect(second.message).toBe(first.message);
    expect(first.headers?.["idempotent-replayed"]).toBeUndefined();
    expect(second.headers?.["idempotent-replayed"]).toBe("true");
  });

  it("keeps nothing for a request whose parameters were wrong", async () => {
    const wrong = stand.stripe.checkout.sessions.create(sessionParams({ locale: "ar" }), key);
    expect((await refusal(wrong)).param).toBe("locale");
    const session = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    expect(session.status).toBe("open");
  });

  it("executes again once the key is older than 24 hours", async () => {
    const first = await stand.stripe.checkout.sessions.create(sessionParams(), key);
    const now = Math.floor(Date.now() / 1000);
    await stand.control("clock", { now: now + 23 * 3600 });
    expect((await stand.stripe.checkout.sessions.create(sessionParams(), key)).id).toBe(first.id);
    await stand.control("clock", { now: now + 24 * 3600 + 60 });
    expect((await stand.stripe.checkout.sessions.create(sessionParams(), key)).id).not.toBe(first.id);
  });
});
