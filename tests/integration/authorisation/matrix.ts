import { type Kind, kinds, persons } from "#tests/integration/authorisation/actors.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

/**
 * Who may. Everybody who is not allowed gets `otherwise`: `hide` answers NOT_FOUND, `forbid` UNAUTHENTICATED to those
 * who have not signed in and FORBIDDEN to the rest.
 */
export type Rule = {
  input: (world: World) => unknown;
  allow: readonly Kind[];
  otherwise: "hide" | "forbid";
};

const everyone = kinds;
const system: readonly Kind[] = ["system"];
const browsers: readonly Kind[] = ["visitor", "buyerBrowser"];
const signing: readonly Kind[] = ["verifier", "manager"];
const office: readonly Kind[] = ["registrar", "verifier", "curator", "manager"];
const offices: readonly Kind[] = [...office, "otherRegistrar", "otherVerifier", "otherManager"];

const session = (world: World) => ({
  id: "cs_unknown",
  url: null,
  status: "open",
  isPaid: false,
  isLive: false,
  checkoutId: world.checkoutId,
  currency: "MAD",
  totalMinor: 1,
  itemsMinor: 1,
  shippingMinor: 0,
  paymentIntent: null,
});

const order = {
  locale: "fr",
  email: "someone@example.test",
  name: "Someone",
  phone: "+212600000000",
  line1: "1 Example",
  city: "Rabat",
  country: "MA",
  terms: "on",
};

const place = ({ provinceCode }: World) => ({ province: provinceCode, town: "Town", address: "" });
const ownFile = ({ applicationId }: World) => ({ applicationId });
const offer = ({ assistedId }: World) => ({ applicationId: assistedId });

export const commandRules: Readonly<Record<string, Rule>> = {
  "applications.start": {
    input: (world) => ({ locale: "fr", place: place(world) }),
    allow: persons,
    otherwise: "forbid",
  },
  "applications.start-assisted": {
    input: (world) => ({
      chamberId: world.chamberId,
      locale: "ar",
      place: place(world),
      kind: "maalem",
      at: "counter",
      method: "signature",
      witness: "",
      email: "",
    }),
    allow: ["registrar", "verifier"],
    otherwise: "hide",
  },
  "applications.answer": {
    input: (world) => ({ ...ownFile(world), answer: { step: "story", story: "" } }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.attach-document": {
    input: (world) => ({ ...ownFile(world), file: { sealedKey: "" } }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.remove-document": {
    input: (world) => ({ ...ownFile(world), documentId: world.documentId }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.submit": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.answer-completion": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.withdraw": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.link-account": {
    input: (world) => ({ ...offer(world), email: "somebody@example.test" }),
    allow: ["registrar", "verifier"],
    otherwise: "hide",
  },
  "applications.take-offer": {
    input: (world) => ({ ...offer(world), phone: "0600000000" }),
    allow: ["otherShopper"],
    otherwise: "hide",
  },
  "applications.decline-offer": { input: offer, allow: ["otherShopper"], otherwise: "hide" },
  "applications.apply-retention": { input: () => ({}), allow: system, otherwise: "hide" },
  "cart.add-line": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: browsers, otherwise: "forbid" },
  "cart.set-quantity": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: browsers, otherwise: "forbid" },
  "cart.remove-line": { input: ({ sku }) => ({ sku }), allow: browsers, otherwise: "forbid" },
  "checkout.reserve": {
    input: () => order,
    allow: kinds.filter((kind) => kind !== "system"),
    otherwise: "forbid",
  },
  "checkout.open-session": {
    input: ({ checkoutId, attemptId }) => ({ checkoutId, attemptId, sessionId: "cs_x", sessionUrl: null }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.apply-session": {
    input: (world) => ({ facts: session(world) }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.apply-refund": {
    input: ({ refundId }) => ({ refundId, facts: { id: "re_x", status: "pending" } }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.book-fee": { input: () => ({ facts: { id: "ch_x" } }), allow: system, otherwise: "hide" },
  "checkout.fail": {
    input: ({ checkoutId }) => ({ checkoutId, reason: "test" }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.receive-event": {
    input: () => ({ id: "evt_x", type: "charge.updated", objectId: null, payload: {} }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.finish-event": {
    input: ({ eventId }) => ({ id: eventId, state: "processed" }),
    allow: system,
    otherwise: "hide",
  },
  "identity.request-code": {
    input: ({ browser }) => ({ email: "asks@example.test", browser, locale: "fr" }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.verify-code": {
    input: ({ browser }) => ({ code: "12345678", browser }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.clear-sealed-code": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.sweep": { input: () => ({}), allow: system, otherwise: "hide" },
  "orders.accept": { input: ({ orderId }) => ({ orderId }), allow: ["artisan"], otherwise: "hide" },
  "provenance.issue-piece-record": {
    input: ({ pieceId }) => ({ pieceId }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "cards.issue": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "rules.record": {
    input: () => ({
      key: "card.validity",
      value: '{"years":5}',
      effectiveFrom: "2999-01-01",
      source: "Test",
      evidence: "reported",
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "vault.view-document": {
    input: ({ documentId }) => ({ documentId }),
    allow: ["shopper", "registrar", "verifier", "manager"],
    otherwise: "hide",
  },
  "provenance.revoke-badge": {
    input: ({ badgeId }) => ({ badgeId, reason: { ar: "سبب", fr: "Motif", en: "Reason" } }),
    allow: signing,
    otherwise: "hide",
  },
};

export const queryRules: Readonly<Record<string, Rule>> = {
  "applications.get": {
    input: ownFile,
    allow: ["shopper", "registrar", "verifier", "manager"],
    otherwise: "hide",
  },
  "applications.letter-facts": { input: ownFile, allow: system, otherwise: "hide" },
  "applications.list-assisted": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "verifier", "manager"],
    otherwise: "hide",
  },
  "applications.list-mine": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "applications.list-offers": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "cart.get-cart": { input: () => ({ locale: "fr" }), allow: everyone, otherwise: "hide" },
  "chambers.office-summary": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  // An empty basket has no price.
  "checkout.quote-basket": { input: () => ({ country: "MA" }), allow: ["visitor"], otherwise: "hide" },
  "identity.code-for-mail": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.my-account": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "identity.pending-code": { input: ({ browser }) => ({ browser }), allow: everyone, otherwise: "hide" },
  "orders.get-artisan-order": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["artisan", "system"],
    otherwise: "hide",
  },
  "orders.get-checkout-orders": {
    input: ({ checkoutId }) => ({ checkoutId }),
    allow: ["buyerBrowser", "orderLink", "shopper", "system"],
    otherwise: "hide",
  },
  "orders.list-artisan-orders": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan"],
    otherwise: "forbid",
  },
  "rules.list": {
    input: () => ({}),
    allow: [...offices, "federation", "ministry", "admin"],
    otherwise: "hide",
  },
  "orders.list-buyer-checkouts": { input: () => ({}), allow: persons, otherwise: "forbid" },
};

const piece = ({ pieceId }: World) => ({ locale: "fr", id: pieceId });

/** What anyone may see, with an input that finds something. */
export const publicInputs: Readonly<Record<string, (world: World) => unknown>> = {
  "applications.form-choices": () => ({}),
  "applications.requirements": () => ({}),
  "artisans.get-artisan": ({ artisanId }) => ({ locale: "fr", id: artisanId }),
  "artisans.list-artisans": () => ({ locale: "fr" }),
  "artisans.resolve-artisan-slug": ({ artisanId }) => ({ locale: "fr", slug: artisanId }),
  "catalogue.feed-items": () => ({ locale: "fr" }),
  "catalogue.get-offers": ({ sku }) => ({ locale: "fr", skus: [sku] }),
  "catalogue.get-piece": piece,
  "catalogue.home": () => ({ locale: "fr" }),
  "catalogue.list-crafts": () => ({ locale: "fr" }),
  "catalogue.list-pieces": () => ({ locale: "fr" }),
  "catalogue.resolve-piece-slug": ({ pieceId }) => ({ locale: "fr", slug: pieceId }),
  "catalogue.sitemap-counts": () => ({}),
  "catalogue.sitemap-urls": () => ({ kind: "piece", part: 0, perPart: 10 }),
  "chambers.list": () => ({}),
  "provenance.get-chamber-did": ({ chamberKey }) => ({ chamberKey }),
  "provenance.get-checkpoint": () => ({}),
  "provenance.get-log-key": () => ({}),
  "provenance.get-log-proof": () => ({ index: 0, size: 1 }),
  "provenance.get-piece-facts": ({ serial }) => ({ serial }),
  "provenance.get-platform-did": () => ({}),
  "provenance.get-status-list": ({ chamberKey }) => ({ chamberKey, purpose: "revocation" }),
  "provenance.get-tile": () => ({ path: ["0", "000.p", "1"] }),
};
