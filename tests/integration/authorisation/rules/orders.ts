import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";

const bringers: readonly Kind[] = ["artisan", "registrar", "manager"];

export const commands: Rules = {
  // The world's order is of long ago: its promised day has passed, so the chamber may bring it as well.
  "orders.accept": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.pack": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.ship": {
    input: ({ orderId }) => ({ orderId, carrier: "amana" }),
    allow: bringers,
    otherwise: "hide",
  },
  "orders.confirm-delivery": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
};

export const queries: Rules = {
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
  "orders.list-buyer-checkouts": { input: () => ({}), allow: persons, otherwise: "forbid" },
};
