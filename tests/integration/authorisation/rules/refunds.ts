import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const buyers: readonly Kind[] = ["buyerBrowser", "orderLink", "shopper"];
const bringers: readonly Kind[] = ["artisan", "registrar", "manager"];
const because = "For a reason that is long enough";
const units = [{ orderLineId: "oln_01kb0000000000000000000001", quantity: 1 }];
const ofOrder = ({ checkoutId, orderId }: World) => ({ checkoutId, orderId });

export const commands: Rules = {
  "refunds.apply": {
    input: ({ refundId }) => ({ refundId, facts: { id: "re_x", status: "pending" } }),
    allow: system,
    otherwise: "hide",
  },
  "refunds.note-asking": { input: ({ refundId }) => ({ refundId }), allow: system, otherwise: "hide" },
  "refunds.refuse": {
    input: ({ refundId }) => ({ refundId, reason: "charge_already_refunded" }),
    allow: system,
    otherwise: "hide",
  },
  "refunds.return-gift": { input: ({ checkoutId }) => ({ checkoutId }), allow: system, otherwise: "hide" },
  "refunds.cancel-silent": {
    input: ({ orderId }) => ({ orderId, reason: "silent_maker" }),
    allow: system,
    otherwise: "hide",
  },
  "refunds.watch-days": { input: () => ({}), allow: system, otherwise: "hide" },
  "refunds.apply-dispute": {
    input: () => ({ facts: { id: "du_x", paymentIntent: null } }),
    allow: system,
    otherwise: "hide",
  },
  "refunds.hold-shipments": {
    input: ({ paymentIntent }) => ({ paymentIntent, reason: "review", isHeld: true }),
    allow: system,
    otherwise: "hide",
  },
  "refunds.cancel-as-buyer": {
    input: (world) => ({ ...ofOrder(world), reason: "changed_mind", seen: 0 }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.cancel-as-maker": {
    input: ({ orderId }) => ({ orderId, reason: "cannot_make" }),
    allow: bringers,
    otherwise: "hide",
  },
  "refunds.ask-return": {
    input: (world) => ({ ...ofOrder(world), units, reason: "changed_mind", seen: 0 }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.withdraw-return": {
    input: ({ checkoutId, returnId }) => ({ checkoutId, returnId }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.contest-return": {
    input: ({ checkoutId, returnId }) => ({ checkoutId, returnId, reason: because }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.receive-return": {
    input: ({ returnId }) => ({ returnId, condition: "as_sent", restock: false }),
    allow: bringers,
    otherwise: "hide",
  },
  "refunds.decide-return": {
    input: ({ returnId }) => ({ returnId, withheldMinor: 0, reason: because }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "refunds.settle-return": {
    input: ({ returnId }) => ({ returnId, giveBackMinor: 0, reason: because }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "refunds.give-goodwill": {
    input: ({ orderId }) => ({ orderId, amountMinor: 1, reason: because }),
    allow: ["admin"],
    otherwise: "hide",
  },
  "refunds.record-bank-refund": {
    input: ({ refundId }) => ({ refundId, reference: "VIR-1" }),
    allow: ["federation", "admin"],
    otherwise: "hide",
  },
  "refunds.release-shipment": {
    input: ({ orderId }) => ({ orderId, reason: because }),
    allow: ["admin"],
    otherwise: "hide",
  },
  "refunds.answer-dispute": {
    input: ({ disputeId }) => ({ disputeId, statement: because }),
    allow: ["admin"],
    otherwise: "hide",
  },
  "refunds.decide-lost-dispute": {
    input: ({ disputeId }) => ({ disputeId, bearer: "platform", reason: because }),
    allow: ["admin"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "refunds.get-purchase": {
    input: ({ checkoutId }) => ({ checkoutId }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.preview": {
    input: (world) => ({ ...ofOrder(world), what: "cancel", units: [] }),
    allow: [...buyers, "system"],
    otherwise: "hide",
  },
  "refunds.get-return": {
    input: ({ returnId }) => ({ returnId }),
    allow: [...bringers, "federation"],
    otherwise: "hide",
  },
  "refunds.list-makers-returns": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan"],
    otherwise: "forbid",
  },
  "refunds.list-chambers-returns": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "refunds.list-contested": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  "refunds.list-bank-refunds": { input: () => ({}), allow: ["admin"], otherwise: "hide" },
  "refunds.list-disputes": { input: () => ({}), allow: ["admin", "federation"], otherwise: "hide" },
  "refunds.get-dispute": {
    input: ({ disputeId }) => ({ disputeId }),
    allow: ["admin", "federation"],
    otherwise: "hide",
  },
};
