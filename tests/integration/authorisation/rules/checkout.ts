import { newId } from "#lib/ids/ids.ts";
import { kinds } from "#tests/integration/authorisation/actors.ts";
import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

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

export const commands: Rules = {
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
  "checkout.book-fee": { input: () => ({ facts: { id: "ch_x" } }), allow: system, otherwise: "hide" },
  "checkout.end-review": { input: ({ checkoutId }) => ({ checkoutId }), allow: system, otherwise: "hide" },
  "checkout.fail": {
    input: ({ checkoutId }) => ({ checkoutId, reason: "test" }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.seal-phone-batch": { input: () => ({ size: 1 }), allow: system, otherwise: "hide" },
  "checkout.confirm-door": {
    input: ({ checkoutId }) => ({ checkoutId, proof: { kind: "call" } }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.resend-door-code": {
    input: ({ doorId }) => ({ checkoutId: doorId, visitorHash: "other" }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.forget-door-code": {
    input: () => ({ id: newId("codConfirmation") }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.expire-unpaid": {
    input: ({ doorId }) => ({ checkoutId: doorId }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.book-unsold": { input: ({ orderId }) => ({ orderId }), allow: system, otherwise: "hide" },
  "checkout.move-door-order": {
    input: ({ orderId }) => ({ orderId, to: "refused" }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.book-money-line": {
    input: ({ moneyFileId }) => ({ fileId: moneyFileId, line: 2 }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.note-call": {
    input: ({ doorId }) => ({ checkoutId: doorId, reason: "Said yes" }),
    allow: ["federation", "admin"],
    otherwise: "hide",
  },
  "checkout.note-at-door": {
    input: () => ({ reference: "S26-0-1", to: "refused" }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "checkout.bring-money-file": {
    input: () => ({
      ...{ source: "bank", name: "x.csv" },
      content: Buffer.from("reference;amount;date\nx;1;2026-11-26").toString("base64"),
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "checkout.confirm-money-file": {
    input: ({ moneyFileId }) => ({ fileId: moneyFileId }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "checkout.record-account": {
    input: () => ({
      ...{ holder: "Test", bank: "Test", rib: "0".repeat(24) },
      ...{ validFrom: "2999-01-01", source: "Test" },
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "checkout.get-unpaid": {
    input: ({ doorId }) => ({ checkoutId: doorId }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.door-code-for-sms": {
    input: ({ doorCodeId }) => ({ id: doorCodeId }),
    allow: system,
    otherwise: "hide",
  },
  "checkout.list-door-calls": { input: () => ({}), allow: ["federation", "admin"], otherwise: "hide" },
  "checkout.list-money-files": {
    input: () => ({ source: "bank" }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "checkout.get-money-file": {
    input: ({ moneyFileId }) => ({ fileId: moneyFileId }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "checkout.read-bank-desk": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  // An empty basket has no price.
  "checkout.quote-basket": { input: () => ({ country: "MA" }), allow: ["visitor"], otherwise: "hide" },
};

export const publicInputs: PublicInputs = { "checkout.list-towns": () => ({ locale: "fr" }) };
