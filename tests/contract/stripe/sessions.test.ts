import type Stripe from "stripe";
import Client from "stripe";
import { describe, expect, it } from "vitest";
import { clientOf, refusal, sessionParams, TOTAL, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
type Params = Partial<Stripe.Checkout.SessionCreateParams>;

const create = (more: Params = {}) => stand.stripe.checkout.sessions.create(sessionParams(more));
const seconds = () => Math.floor(Date.now() / 1000);
const line = (currency: string, unit_amount = 10_000) => ({
  quantity: 1,
  price_data: { currency, unit_amount, product_data: { name: "Piece" } },
});

describe("a Checkout Session", () => {
  it("keeps what the shop asked for and adds up in minor units", async () => {
    const session = await create({ expires_at: seconds() + 1860 });
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      amount_subtotal: TOTAL - 4_500,
      amount_total: TOTAL,
      currency: "mad",
      client_reference_id: "chk_1",
      metadata: { checkout_id: "chk_1", attempt: "1" },
      payment_intent: null,
      locale: "fr",
      livemode: false,
    });
    const lines = await stand.stripe.checkout.sessions.listLineItems(session.id);
    expect(lines.data.map((each) => [each.description, each.quantity, each.amount_total])).toEqual([
      ["Zellige tile", 2, 24_690],
      ["Amlou bowl", 1, 8_000],
    ]);
    expect(lines.data[0]?.price?.unit_amount_decimal?.toString()).toBe("12345");
  });

  it("hands the intent data to the payment intent and its charge", async () => {
    const { id } = await create();
    await stand.control("pay", { session: id, outcome: "paid" });
    const session = await stand.stripe.checkout.sessions.retrieve(id, {
      expand: ["payment_intent.latest_charge"],
    });
    const given = { transfer_group: "og_chk_1", metadata: { checkout_id: "chk_1" }, amount: TOTAL };
    expect(session.payment_intent).toMatchObject({
      ...given,
      latest_charge: { ...given, shipping: { name: "A. Buyer" } },
    });
  });

  const refused: [string, Params, object][] = [
    ["Arabic, which Checkout does not speak", { locale: "ar" }, { param: "locale" }],
    ["two currencies in its lines", { line_items: [line("mad"), line("eur")] }, { message: /same currency/ }],
    ["shipping in another currency", { line_items: [line("eur")] }, { message: /currency/ }],
    ["a currency nobody uses", { line_items: [line("zzz")] }, { message: /Invalid currency/ }],
    ["no lines", { line_items: [] }, { code: "parameter_missing", param: "line_items" }],
    ["a negative price", { line_items: [line("mad", -1)] }, { code: "parameter_invalid_integer" }],
    ["no success address", { success_url: "" }, { code: "parameter_missing", param: "success_url" }],
    ["no cancel address", { cancel_url: "" }, { code: "parameter_missing", param: "cancel_url" }],
    ["an address that is none", { success_url: "shop" }, { code: "url_invalid", param: "success_url" }],
    ["an e-mail that is none", { customer_email: "nobody" }, { code: "email_invalid" }],
    ["an unknown customer", { customer_email: "", customer: "cus_x" }, { code: "resource_missing" }],
    ["customer and e-mail at once", { customer: "cus_x" }, { message: /only specify one/ }],
    [
      "a total below the least amount",
      { line_items: [line("mad", 1)], shipping_options: [] },
      { code: "amount_too_small" },
    ],
    ["an end too soon", { expires_at: seconds() + 1700 }, { param: "expires_at" }],
    ["an end too late", { expires_at: seconds() + 25 * 3600 }, { param: "expires_at" }],
    [
      "methods that are all off",
      { allowed_payment_method_types: ["sofort"] },
      { message: /No valid payment method/ },
    ],
    ["metadata that is too long", { metadata: { a: "x".repeat(501) } }, { param: "metadata[a]" }],
  ];
  it.each(refused)("refuses %s", async (_, params, expected) => {
    const error = await refusal(create(params));
    expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400 });
    for (const [field, value] of Object.entries(expected)) {
      const actual: unknown = Reflect.get(error, field);
      if (value instanceof RegExp) expect(actual).toMatch(value);
      else expect(actual).toBe(value);
    }
    expect((await stand.stripe.checkout.sessions.list()).data).toEqual([]);
  });

  it("refuses parameters that this API version took away or never had", async () => {
    const old = { ...sessionParams(), payment_method_types: ["card"] };
    expect(await refusal(stand.stripe.checkout.sessions.create(old))).toMatchObject({
      code: "payment_method_types_no_longer_supported",
      param: "payment_method_types",
    });
    const cookies = { terms_of_service: "none", cookies: "yes" };
    const nested = { ...sessionParams(), consent_collection: cookies };
    expect(await refusal(stand.stripe.checkout.sessions.create(nested))).toMatchObject({
      code: "parameter_unknown",
      param: "consent_collection[cookies]",
    });
  });

  it("drops allowed methods that are not on, silently", async () => {
    const session = await create({ allowed_payment_method_types: ["card", "sofort"] });
    expect(session.payment_method_types).toEqual(["card"]);
  });

  it("expires on request only while it is open", async () => {
    const { id } = await create();
    const expired = await stand.stripe.checkout.sessions.expire(id);
    expect(expired).toMatchObject({ status: "expired", url: null });
    expect((await refusal(stand.stripe.checkout.sessions.expire(id))).statusCode).toBe(400);
    const paid = await create();
    await stand.control("pay", { session: paid.id, outcome: "paid" });
    expect((await refusal(stand.stripe.checkout.sessions.expire(paid.id))).statusCode).toBe(400);
    expect((await stand.stripe.checkout.sessions.retrieve(paid.id)).status).toBe("complete");
  });

  it("expires by itself when its time comes", async () => {
    const { id } = await create({ expires_at: seconds() + 1860 });
    await stand.control("clock", { now: seconds() + 1800 });
    expect((await stand.stripe.checkout.sessions.retrieve(id)).status).toBe("open");
    await stand.control("clock", { now: seconds() + 1861 });
    expect((await stand.stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
    const events = await stand.stripe.events.list({ type: "checkout.session.expired" });
    expect(events.data).toHaveLength(1);
  });

  it("is listed newest first, in pages, by status and by intent", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await create()).id);
    const first = await stand.stripe.checkout.sessions.list({ limit: 2 });
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.has_more).toBe(true);
    const all = await stand.stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(ids);
    const before = await stand.stripe.checkout.sessions.list({ ending_before: ids[3], limit: 2 });
    expect(before.data.map(({ id }) => id)).toEqual(ids.slice(1, 3));
    await stand.control("pay", { session: ids[4], outcome: "paid" });
    const complete = await stand.stripe.checkout.sessions.list({ status: "complete" });
    expect(complete.data.map(({ id }) => id)).toEqual([ids[4]]);
    const intent = String(complete.data[0]?.payment_intent);
    const found = await stand.stripe.checkout.sessions.list({ payment_intent: intent });
    expect(found.data.map(({ id }) => id)).toEqual([ids[4]]);
  });
});

describe("the door", () => {
  it("answers an unknown route with a real error", async () => {
    const error = await refusal(stand.stripe.coupons.list());
    expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 404 });
    expect(error.message).toContain("Unrecognized request URL (GET: /v1/coupons)");
  });

  it("answers an unknown object with resource_missing", async () => {
    for (const call of [
      stand.stripe.checkout.sessions.retrieve("cs_test_none"),
      stand.stripe.charges.retrieve("ch_none"),
      stand.stripe.refunds.retrieve("re_none"),
    ]) {
      expect(await refusal(call)).toMatchObject({ statusCode: 404, code: "resource_missing" });
    }
  });

  it("refuses a missing key, a live key and another API version", async () => {
    const { url } = stand.emulator;
    const none = await fetch(`${url}/v1/balance`);
    expect(none.status).toBe(401);
    expect(await none.json()).toMatchObject({ error: { type: "invalid_request_error" } });
    const { host, port, protocol } = {
      host: "127.0.0.1",
      port: stand.emulator.port,
      protocol: "http" as const,
    };
    const live = new Client("sk_live_abcdefghijklmnop", { host, port, protocol, maxNetworkRetries: 0 });
    const error = await refusal(live.balance.retrieve());
    expect(error.type).toBe("StripeAuthenticationError");
    expect(error.message).not.toContain("abcdefgh");
    const headers = { authorization: "Bearer sk_test_x", "stripe-version": "2019-01-01" };
    expect((await fetch(`${url}/v1/balance`, { headers })).status).toBe(400);
  });

  it("gives every answer its request id and the version asked for", async () => {
    const { lastResponse } = await clientOf(stand.emulator.url).balance.retrieve();
    expect(lastResponse.requestId).toMatch(/^req_\w{14}$/);
    expect(lastResponse.apiVersion).toBe("2026-10-28.endive");
  });

  it("refuses to expand what is not an object", async () => {
    const { id } = await create();
    const call = stand.stripe.checkout.sessions.retrieve(id, { expand: ["amount_total"] });
    expect((await refusal(call)).message).toContain("cannot be expanded (amount_total)");
  });
});
