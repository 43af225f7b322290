import { describe, expect, it } from "vitest";
import { sessionParams, TOTAL, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();
const PAYS = "4242424242424242";
const DECLINES = "4000000000000002";
const CHALLENGES = "4000002500003155";

async function open(more = {}) {
  const { id, url } = await stand.stripe.checkout.sessions.create(sessionParams(more));
  return { id, url: url ?? "" };
}

async function get(url: string, headers = {}) {
  const response = await fetch(url, { redirect: "manual", headers });
  return { status: response.status, html: await response.text() };
}

async function submit(url: string, form: Record<string, string>) {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  return { status: response.status, location: response.headers.get("location") ?? "" };
}

const absolute = (path: string) => new URL(path, stand.emulator.url).href;
const retrieve = (id: string) => stand.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
const types = async () =>
  (await stand.stripe.events.list({ limit: 100 })).data.map(({ type }) => type).reverse();

describe("the hosted payment page", () => {
  it("says that it is a test and shows lines, shipping, total and e-mail", async () => {
    const { url } = await open();
    const { status, html } = await get(url);
    expect(status).toBe(200);
    for (const text of ["MODE TEST", "aucun argent", "Zellige tile", "Parcel", "shopper@example.test"]) {
      expect(html).toContain(text);
    }
    expect(html).toMatch(/data-testid="total">371,90\sMAD</);
    expect(html).toMatch(/Payer 371,90\sMAD<\/button>/);
    expect(html).not.toContain("<script");
  });

  it("speaks French or English, as the session or else the browser asks", async () => {
    const english = await open({ locale: "en" });
    expect((await get(english.url)).html).toContain('lang="en"');
    const auto = await open({ locale: "auto" });
    expect((await get(auto.url, { "accept-language": "fr-MA" })).html).toContain('lang="fr"');
    expect((await get(auto.url, { "accept-language": "de" })).html).toContain("TEST MODE");
  });

  it("escapes what the shop wrote", async () => {
    const line_items = [
      {
        quantity: 1,
        price_data: { currency: "mad", unit_amount: 9_000, product_data: { name: '<img src="x">' } },
      },
    ];
    const { html } = await get((await open({ line_items })).url);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=&quot;x&quot;&gt;");
  });

  it("pays and sends back to the shop with the session's id", async () => {
    const { id, url } = await open();
    const answer = await submit(url, { card: PAYS, terms: "yes" });
    expect(answer).toEqual({
      status: 303,
      location: `https://shop.example.test/fr/checkout/return?sid=${id}`,
    });
    const session = await retrieve(id);
    expect(session).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      consent: { terms_of_service: "accepted" },
      payment_intent: { status: "succeeded", amount_received: TOTAL },
    });
    const page = await get(url);
    expect(page.html).toContain("déjà payée");
    expect((await submit(url, { card: PAYS, terms: "yes" })).status).toBe(200);
    expect((await stand.stripe.charges.list()).data).toHaveLength(1);
  });

  it("does not pay without the terms or with a card that is no test card", async () => {
    const { id, url } = await open();
    expect((await submit(url, { card: PAYS })).location).toContain("error=terms");
    expect((await submit(url, { card: "4111111111111111", terms: "yes" })).location).toContain("error=card");
    expect((await retrieve(id)).payment_intent).toBeNull();
  });

  it("asks for an e-mail when the shop gave none", async () => {
    const { id, url } = await open({ customer_email: undefined });
    expect((await submit(url, { card: PAYS, terms: "yes", email: "no" })).location).toContain("error=email");
    await submit(url, { card: PAYS, terms: "yes", email: "guest@example.test" });
    expect((await retrieve(id)).customer_details?.email).toBe("guest@example.test");
  });

  it("stays open after a declined card, says why, and can then be paid", async () => {
    const { id, url } = await open();
    const { location } = await submit(url, { card: DECLINES, terms: "yes" });
    const page = await get(absolute(location));
    expect(page.html).toMatch(/role="alert"[^>]*>Votre carte a été refusée/);
    expect(await retrieve(id)).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: {
        status: "requires_payment_method",
        last_payment_error: { code: "card_declined", decline_code: "generic_decline" },
      },
    });
    expect(await types()).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
    ]);
    const intent = (await stand.stripe.paymentIntents.list()).data[0]?.id;
    await submit(url, { card: PAYS, terms: "yes" });
    expect(await retrieve(id)).toMatchObject({
      payment_status: "paid",
      payment_intent: { id: intent, last_payment_error: null },
    });
  });

  it("asks the bank: a completed challenge pays", async () => {
    const { id, url } = await open();
    const { location } = await submit(url, { card: CHALLENGES, terms: "yes" });
    const challenge = await get(absolute(location));
    expect(challenge.html).toContain("complete-authentication");
    expect((await retrieve(id)).payment_intent).toMatchObject({ status: "requires_action" });
    const answer = await submit(absolute(location), { result: "complete" });
    expect(answer.location).toBe(`https://shop.example.test/fr/checkout/return?sid=${id}`);
    const [charge] = (await stand.stripe.charges.list()).data;
    expect(charge?.payment_method_details?.card).toMatchObject({
      last4: "3155",
      three_d_secure: { result: "authenticated" },
    });
  });

  it("asks the bank: a failed challenge charges nothing and leaves the session open", async () => {
    const { id, url } = await open();
    const { location } = await submit(url, { card: CHALLENGES, terms: "yes" });
    const back = await submit(absolute(location), { result: "fail" });
    expect((await get(absolute(back.location))).html).toContain('role="alert"');
    expect(await retrieve(id)).toMatchObject({
      status: "open",
      payment_intent: { last_payment_error: { code: "payment_intent_authentication_failure" } },
    });
    expect((await stand.stripe.charges.list()).data).toEqual([]);
    expect((await submit(absolute(location), { result: "complete" })).location).toBe(`/c/pay/${id}`);
    expect((await retrieve(id)).payment_status).toBe("unpaid");
  });

  it("lets the buyer leave without paying", async () => {
    const { id, url } = await open();
    const { html } = await get(url);
    expect(html).toMatch(
      /href="https:\/\/shop.example.test\/fr\/checkout\/cancel\?c=chk_1" data-testid="abandon"/,
    );
    expect((await retrieve(id)).status).toBe("open");
  });

  it("shows a plain page for an expired and for an unknown session", async () => {
    const { id, url } = await open();
    await stand.stripe.checkout.sessions.expire(id);
    const expired = await get(url);
    expect([expired.status, expired.html.includes("a expiré")]).toEqual([410, true]);
    expect((await submit(url, { card: PAYS, terms: "yes" })).status).toBe(410);
    expect((await get(absolute("/c/pay/cs_test_none"))).status).toBe(404);
    expect((await stand.stripe.charges.list()).data).toEqual([]);
  });
});
