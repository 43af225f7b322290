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

const keepers: readonly Kind[] = ["registrar", "verifier", "manager"];
const bringers: readonly Kind[] = ["artisan", "registrar", "manager"];

const decision = ({ artisanId }: World) => ({ artisanId, reason: "OTHER", note: "Note" });

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

export const commandRules: Readonly<Record<string, Rule>> = {
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
  // The world's order is of long ago: its promised day has passed, so the chamber may bring it as well.
  "orders.accept": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.pack": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.ship": {
    input: ({ orderId }) => ({ orderId, carrier: "amana" }),
    allow: bringers,
    otherwise: "hide",
  },
  "orders.confirm-delivery": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "register.suspend": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.reinstate": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.strike-off": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.cancel-planned": {
    input: ({ standingId }) => ({ standingId }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "register.apply-planned": {
    input: ({ standingId }) => ({ standingId }),
    allow: system,
    otherwise: "hide",
  },
  "register.expire-registration": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: system,
    otherwise: "hide",
  },
  "register.record-activity": {
    input: ({ artisanId }) => ({
      artisanId,
      kind: "note",
      title: "Note",
      happenedOn: "2026-01-01",
      source: "Test",
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.edit-record": {
    input: ({ artisanId, craftId }) => ({
      artisanId,
      name: { fr: "Nom" },
      town: { fr: "Ville" },
      craftIds: [craftId],
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.show-contact": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.set-my-consent": {
    input: ({ artisanId }) => ({ artisanId, purpose: "sms", agreed: true, locale: "fr" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
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
  "orders.count-to-do": { input: () => ({}), allow: ["artisan", "otherArtisan"], otherwise: "forbid" },
  "orders.get-office-order": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "orders.list-office-orders": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "register.list-makers": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "register.export-makers": {
    input: ({ chamberId }) => ({ chamberId, locale: "fr" }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.editable-record": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.get-maker": { input: ({ artisanId }) => ({ artisanId }), allow: keepers, otherwise: "hide" },
  "register.activity": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", ...keepers],
    otherwise: "hide",
  },
  "register.standing-outlook": {
    input: ({ artisanId }) => ({ artisanId, act: "suspend" }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "register.my-record": { input: ({ artisanId }) => ({ artisanId }), allow: ["artisan"], otherwise: "hide" },
  "register.my-studio": { input: () => ({}), allow: ["artisan", "otherArtisan"], otherwise: "forbid" },
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
