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

const keepsBodies: readonly Kind[] = ["registrar", "manager"];
const bodyWords = { name: { ar: "هيئة", fr: "Corporation" }, trade: { ar: "حرفة", fr: "Métier" } };
const day = "2026-06-01";
// Registry files, and how a registry number was checked.
const importers: readonly Kind[] = ["registrar", "manager"];
const attesting: readonly Kind[] = ["registrar", "verifier", "manager"];
const anImport = ({ importId }: World) => ({ importId });
const attested = ({ applicationId }: World) => ({ subjectId: applicationId });
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

const place = ({ provinceCode }: World) => ({ province: provinceCode, town: "Town", address: "" });
const ownFile = ({ applicationId }: World) => ({ applicationId });
const offer = ({ assistedId }: World) => ({ applicationId: assistedId });

export const commandRules: Readonly<Record<string, Rule>> = {
  "bodies.create": {
    input: ({ chamberId }) => ({ chamberId, level: "regional", ...bodyWords }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.correct": {
    input: ({ bodyId }) => ({ bodyId, ...bodyWords }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.activate": {
    input: ({ bodyId }) => ({ bodyId, foundedOn: day, source: "Minutes" }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.add-member": {
    input: ({ bodyId, artisanId }) => ({ bodyId, artisanId, since: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.end-membership": {
    input: ({ bodyMemberId }) => ({ memberId: bodyMemberId, until: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.give-office": {
    input: ({ bodyMemberId }) => ({ memberId: bodyMemberId, office: "secretary", since: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.end-office": {
    input: ({ bodyOfficeId }) => ({ officeId: bodyOfficeId, until: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.dissolve": {
    input: ({ bodyId }) => ({ bodyId, dissolvedOn: day, source: "Minutes", confirmed: true }),
    allow: keepsBodies,
    otherwise: "hide",
  },
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
    input: () => ({
      id: "evt_x",
      type: "charge.updated",
      objectId: null,
      created: new Date(),
      isLive: false,
      apiVersion: null,
    }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.seal-phone-batch": { input: () => ({ size: 1 }), allow: system, otherwise: "hide" },
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
  "notify.stop-sms": { input: () => ({ phone: "+212600000000" }), allow: system, otherwise: "hide" },
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
  "cards.replace": {
    input: ({ cardId }) => ({ cardId, reason: "damaged" }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.report-lost": {
    input: ({ cardId }) => ({ cardId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.revoke": {
    input: ({ cardId }) => ({ cardId, reason: "misused", confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "cards.mark-printed": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.hand-over": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.remind": { input: () => ({}), allow: system, otherwise: "hide" },
  "cover.give-consent": {
    input: ({ artisanId }) => ({ artisanId, locale: "ar", method: "signature" }),
    allow: ["artisan", "registrar", "manager"],
    otherwise: "hide",
  },
  "cover.withdraw-consent": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", "registrar", "manager"],
    otherwise: "hide",
  },
  "cover.set-status": {
    input: ({ artisanId }) => ({ artisanId, status: "affiliated" }),
    allow: ["artisan", "registrar", "manager"],
    otherwise: "hide",
  },
  "cover.export": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.receive-answers": {
    input: ({ chamberId }) => ({ chamberId, file: {}, table: { header: [], rows: [] } }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.apply-answers": {
    input: ({ exchangeId }) => ({ exchangeId, table: { header: [], rows: [] } }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.discard-answers": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.count": { input: () => ({}), allow: system, otherwise: "hide" },
  "cover.sweep-answers": { input: () => ({}), allow: system, otherwise: "hide" },
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
  "register.import-preview": {
    input: ({ chamberId }) => ({ chamberId, fileName: "x.csv", file: {}, good: [], bad: [] }),
    allow: importers,
    otherwise: "hide",
  },
  "register.import-start": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-abandon": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-resume": { input: anImport, allow: [...importers, "system"], otherwise: "hide" },
  "register.import-problems": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-batch": {
    input: ({ importId }) => ({ importId, from: 0, rows: [], goesOnLater: false }),
    allow: system,
    otherwise: "hide",
  },
  "register.import-finish": { input: anImport, allow: system, otherwise: "hide" },
  "register.import-fail": { input: anImport, allow: system, otherwise: "hide" },
  "register.attest-lookup": {
    input: (world) => ({ ...attested(world), registryNumber: "DEMO-1", outcome: "found" }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-file": {
    input: (world) => ({ ...attested(world), recordId: world.recordId, outcome: "found" }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-keep-scan": {
    input: (world) => ({ ...attested(world), file: {} }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-scan": {
    input: (world) => ({
      ...attested(world),
      ...{ documentId: world.scanId, scan: "x", registryNumber: "DEMO-1", outcome: "found" },
    }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-interface": {
    input: (world) => ({
      ...attested(world),
      ...{ registryNumber: "DEMO-1", answer: { found: false }, note: null },
    }),
    allow: attesting,
    otherwise: "hide",
  },
  "provenance.revoke-badge": {
    input: ({ badgeId }) => ({ badgeId, reason: { ar: "سبب", fr: "Motif", en: "Reason" } }),
    allow: signing,
    otherwise: "hide",
  },
};

export const queryRules: Readonly<Record<string, Rule>> = {
  "bodies.list": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "bodies.get": { input: ({ bodyId }) => ({ bodyId }), allow: office, otherwise: "hide" },
  "bodies.choices": { input: ({ chamberId }) => ({ chamberId }), allow: keepsBodies, otherwise: "hide" },
  "bodies.find-candidates": {
    input: ({ bodyId }) => ({ bodyId, q: "Maker" }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.memberships": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", ...office, "system"],
    otherwise: "hide",
  },
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
  "cards.get": {
    input: ({ cardId }) => ({ cardId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.list": {
    input: ({ chamberId }) => ({ chamberId, tab: "all", q: "", page: 1 }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.of-artisan": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.read-photo": {
    input: ({ portraitId }) => ({ photoId: portraitId }),
    allow: system,
    otherwise: "hide",
  },
  "cards.sheet": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cover.mine": { input: ({ artisanId }) => ({ artisanId }), allow: ["artisan"], otherwise: "hide" },
  "cover.of-maker": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.list-help": {
    input: ({ chamberId }) => ({ chamberId, page: 1 }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.find-makers": {
    input: ({ chamberId }) => ({ chamberId, q: "Maker" }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.list-exchanges": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.answers": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.answers-file": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.counts": { input: () => ({}), allow: ["federation", "ministry"], otherwise: "hide" },
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
  "register.import-list": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: importers,
    otherwise: "hide",
  },
  "register.import-view": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-work": { input: anImport, allow: system, otherwise: "hide" },
  "register.attest-view": { input: attested, allow: attesting, otherwise: "hide" },
  "register.attest-scan-facts": {
    input: (world) => ({ ...attested(world), documentId: world.scanId, code: null, text: null }),
    allow: attesting,
    otherwise: "hide",
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
  "bodies.public-list": ({ chamberId }) => ({ chamberId }),
  "applications.form-choices": () => ({}),
  "applications.requirements": () => ({}),
  "artisans.get-artisan": ({ artisanId }) => ({ locale: "fr", id: artisanId }),
  "artisans.list-artisans": () => ({ locale: "fr" }),
  "artisans.resolve-artisan-slug": ({ artisanId }) => ({ locale: "fr", slug: artisanId }),
  "cards.check": ({ cardCode }) => ({ code: cardCode }),
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
  "register.look-up-crafts": () => ({}),
  "register.look-up-number": () => ({ locale: "fr", number: "DEMO-1" }),
  "register.look-up-makers": () => ({ locale: "fr", name: "x" }),
  "provenance.get-chamber-did": ({ chamberKey }) => ({ chamberKey }),
  "provenance.get-checkpoint": () => ({}),
  "provenance.get-log-key": () => ({}),
  "provenance.get-log-proof": () => ({ index: 0, size: 1 }),
  "provenance.get-piece-facts": ({ serial }) => ({ serial }),
  "provenance.get-platform-did": () => ({}),
  "provenance.get-status-list": ({ chamberKey }) => ({ chamberKey, purpose: "revocation" }),
  "provenance.get-tile": () => ({ path: ["0", "000.p", "1"] }),
};
