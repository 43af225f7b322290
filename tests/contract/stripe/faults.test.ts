import { describe, expect, it } from "vitest";
import { clientOf, refusal, sessionParams, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
const key = { idempotencyKey: "cs:chk_1:1" };
const create = () => stand.stripe.checkout.sessions.create(sessionParams(), key);
const count = async () => (await stand.stripe.checkout.sessions.list()).data.length;

describe("planned faults", () => {
  it.each([
    ["500", "StripeAPIError", 500],
    ["409", "StripeAPIError", 409],
    ["402", "StripeCardError", 402],
  ])("%s answers instead of the endpoint, once, and changes nothing", async (how, type, statusCode) => {
    await stand.control("fail", { method: "POST", path: "/v1/checkout/sessions", times: 1, how });
    expect(await refusal(create())).toMatchObject({ type, statusCode });
    expect(await count()).toBe(0);
    expect((await create()).status).toBe("open");
  });

  it("is overcome by the SDK's own retries", async () => {
    await stand.control("fail", { method: "POST", path: "/v1/checkout", times: 2, how: "500" });
    const stripe = clientOf(stand.emulator.url, { maxNetworkRetries: 2 });
    const session = await stripe.checkout.sessions.create(sessionParams());
    expect(session.status).toBe("open");
    expect(await count()).toBe(1);
  });

  it("hangs without an answer and without an effect", async () => {
    await stand.control("fail", { method: "POST", path: "/v1/checkout/sessions", how: "hang" });
    const stripe = clientOf(stand.emulator.url, { timeout: 300 });
    const error = await refusal(stripe.checkout.sessions.create(sessionParams(), key));
    expect(error.type).toBe("StripeConnectionError");
    expect(await count()).toBe(0);
  });

  // Twice, because the SDK repeats a request once by itself when the connection was cut.
  const drop = { method: "POST", path: "/v1/checkout/sessions", times: 2, how: "drop_after_effect" };

  it("drops the answer after the effect; the same key then gives the same session", async () => {
    await stand.control("fail", drop);
    expect((await refusal(create())).type).toBe("StripeConnectionError");
    expect(await count()).toBe(1);
    const session = await create();
    expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect((await stand.stripe.checkout.sessions.list()).data.map(({ id }) => id)).toEqual([session.id]);
  });

  it("without the same key a dropped answer makes a second session", async () => {
    await stand.control("fail", drop);
    await refusal(stand.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "a" }));
    await stand.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "b" });
    expect(await count()).toBe(2);
  });

  it("matches method and path pattern, and leaves the rest alone", async () => {
    const { id } = await stand.stripe.checkout.sessions.create(sessionParams());
    await stand.control("fail", {
      method: "POST",
      path: "/v1/checkout/sessions/*/expire",
      times: 1,
      how: "500",
    });
    expect((await stand.stripe.checkout.sessions.retrieve(id)).status).toBe("open");
    expect((await refusal(stand.stripe.checkout.sessions.expire(id))).statusCode).toBe(500);
    expect((await stand.stripe.checkout.sessions.expire(id)).status).toBe("expired");
  });
});
