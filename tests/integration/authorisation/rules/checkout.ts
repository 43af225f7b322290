import { kinds } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
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
};

export const queries: Rules = {
  // An empty basket has no price.
  "checkout.quote-basket": { input: () => ({ country: "MA" }), allow: ["visitor"], otherwise: "hide" },
};
