import type { IncomingMessage, ServerResponse } from "node:http";
import type Stripe from "stripe";
import { challengeView, endView, paymentView } from "#tests/emulators/stripe/page/views.ts";
import { type Words, wordsFor } from "#tests/emulators/stripe/page/words.ts";
import { challenge, decline, failChallenge, pay } from "#tests/emulators/stripe/payment/attempt.ts";
import { testCard } from "#tests/emulators/stripe/payment/cards.ts";
import { findSession } from "#tests/emulators/stripe/resources/checkout-sessions.ts";
import { flush } from "#tests/emulators/stripe/webhooks/deliver.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

type Session = Stripe.Checkout.Session;
type Outcome = { status: number; html: string } | { redirect: string };

const CHALLENGE_CARD = "4000002500003155";

function errorText(words: Words, code: string | null): string | null {
  const texts: Record<string, string> = {
    declined: words.declined,
    insufficient: words.insufficient,
    authentication: words.authenticationFailed,
    card: words.unknownCard,
    terms: words.termsMissing,
    email: words.emailMissing,
  };
  return code === null ? null : (texts[code] ?? null);
}

function show(world: World, session: Session, words: Words, error: string | null): Outcome {
  const rate = session.shipping_cost?.shipping_rate;
  const shippingName = typeof rate === "string" ? world.state.shipping_rates[rate]?.display_name : null;
  const html = paymentView(words, {
    session,
    lines: world.state.line_items[session.id] ?? [],
    shippingName: shippingName ?? null,
    error: errorText(words, error),
  });
  return { status: 200, html };
}

function successUrl(session: Session): string {
  return (session.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

/** One press of the pay button; errors send back to the page, where a reload repeats nothing. */
function submit(world: World, session: Session, form: URLSearchParams): Outcome {
  const back = (error: string): Outcome => ({ redirect: `/c/pay/${session.id}?error=${error}` });
  const email = session.customer_details?.email ?? form.get("email")?.trim() ?? "";
  const terms = form.get("terms") === "yes";
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return back("email");
  if (session.consent_collection?.terms_of_service === "required" && !terms) return back("terms");
  const card = testCard(form.get("card") ?? "");
  if (!card) return back("card");
  const buyer = { email, terms };
  if (card.behaviour === "declines") {
    decline(world, session, card, buyer);
    return back(card.declineCode === "insufficient_funds" ? "insufficient" : "declined");
  }
  if (card.behaviour === "challenges") {
    challenge(world, session);
    const kept = new URLSearchParams({ email });
    return { redirect: `/c/pay/${session.id}/authenticate?${kept}` };
  }
  pay(world, session, buyer, card);
  return { redirect: successUrl(session) };
}

function authenticate(world: World, session: Session, form: URLSearchParams, email: string): Outcome {
  const intent =
    typeof session.payment_intent === "string" ? world.state.payment_intents[session.payment_intent] : null;
  if (intent?.status !== "requires_action") return { redirect: `/c/pay/${session.id}` };
  if (form.get("result") !== "complete") {
    failChallenge(world, session);
    return { redirect: `/c/pay/${session.id}?error=authentication` };
  }
  pay(world, session, { email: email || null, terms: true }, testCard(CHALLENGE_CARD) ?? undefined, true);
  return { redirect: successUrl(session) };
}

function outcomeOf(world: World, req: IncomingMessage, url: URL, body: string): Outcome {
  const accept = req.headers["accept-language"] ?? "";
  const [, id, step] = url.pathname.match(/^\/c\/pay\/([^/]+)(\/authenticate)?$/) ?? [];
  if (id === undefined || world.state.sessions[id] === undefined) {
    return { status: 404, html: endView(wordsFor(null, accept), "notFound", null) };
  }
  const session = findSession(world, id);
  const words = wordsFor(session.locale, accept);
  if (session.status === "expired") {
    return { status: 410, html: endView(words, "expired", session.cancel_url) };
  }
  if (session.status === "complete") {
    return { status: 200, html: endView(words, "done", successUrl(session)) };
  }
  const form = new URLSearchParams(body);
  const email = url.searchParams.get("email") ?? "";
  if (req.method === "POST") {
    return step ? authenticate(world, session, form, email) : submit(world, session, form);
  }
  if (step) return { status: 200, html: challengeView(words, session) };
  return show(world, session, words, url.searchParams.get("error"));
}

/** Serves the hosted payment page, `/c/pay/{session}` and its challenge. */
export async function servePage(
  world: World,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  body: string,
): Promise<void> {
  const outcome = outcomeOf(world, req, url, body);
  await world.save();
  flush(world);
  if ("redirect" in outcome) {
    res.writeHead(303, { location: outcome.redirect, "cache-control": "no-store" }).end();
    return;
  }
  res.writeHead(outcome.status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  });
  res.end(outcome.html);
}
