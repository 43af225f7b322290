import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import { office, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const bringers: readonly Kind[] = ["artisan", "packer", "registrar", "manager"];
const desk: readonly Kind[] = ["registrar", "manager"];
const buyers: readonly Kind[] = ["buyerBrowser", "orderLink", "shopper", "system"];
const photo = { id: "oph_x", storageKey: "orders/x", sealedKey: "1.x.x", width: 1, height: 1 };

export const commands: Rules = {
  // The world's order is of long ago: its promised day has passed, so the chamber may bring it as well.
  "orders.accept": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.hand-over": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["artisan", "system"],
    otherwise: "hide",
  },
  "orders.pack": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.ship": {
    input: ({ orderId }) => ({ orderId, carrier: "amana" }),
    allow: bringers,
    otherwise: "hide",
  },
  "orders.start-work": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["artisan", "packer"],
    otherwise: "hide",
  },
  "orders.add-photo": {
    input: ({ orderId }) => ({ orderId, photo }),
    allow: bringers,
    otherwise: "hide",
  },
  "orders.confirm-arrival": { input: ({ orderId }) => ({ orderId }), allow: buyers, otherwise: "hide" },
  "orders.report-missing": { input: ({ orderId }) => ({ orderId }), allow: buyers, otherwise: "hide" },
  "orders.hand-to-hub": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["artisan", "packer"],
    otherwise: "hide",
  },
  "orders.collect-at-hub": {
    input: ({ chamberId, orderNumber }) => ({ chamberId, number: orderNumber }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.inspect-at-hub": {
    input: ({ orderId }) => ({ orderId, complete: true, undamaged: true, asDescribed: true }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.report-defect": {
    input: ({ orderId }) => ({ orderId, reason: "Cracked" }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.ship-from-hub": {
    input: ({ hubTransferId }) => ({ hubTransferId, carrier: "amana" }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.deliver-from-hub": {
    input: ({ hubTransferId }) => ({ hubTransferId }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.set-hub": {
    input: ({ chamberId }) => ({ chamberId, isOn: false, address: {}, hours: {} }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "orders.note-delivered": {
    input: ({ orderId }) => ({ orderId, at: new Date("2026-06-01T00:00:00Z") }),
    allow: system,
    otherwise: "hide",
  },
  "orders.free-places": { input: ({ orderId }) => ({ orderId }), allow: system, otherwise: "hide" },
  "orders.move-hub-costs": {
    input: ({ hubTransferId }) => ({ hubTransferId }),
    allow: system,
    otherwise: "hide",
  },
  "orders.give-notice": {
    input: ({ orderId }) => ({ orderId, kind: "accept_half" }),
    allow: system,
    otherwise: "hide",
  },
  "orders.presume-arrival": { input: ({ orderId }) => ({ orderId }), allow: system, otherwise: "hide" },
  "orders.close": { input: ({ orderId }) => ({ orderId }), allow: system, otherwise: "hide" },
  "orders.confirm-delivery": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
};

export const queries: Rules = {
  "orders.get-artisan-order": {
    input: ({ orderId }) => ({ orderId }),
    allow: ["artisan", "packer", "system"],
    otherwise: "hide",
  },
  "orders.get-photo": {
    input: ({ photoId }) => ({ photoId }),
    allow: [...bringers, ...buyers],
    otherwise: "hide",
  },
  "orders.may-add-photo": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "orders.list-hub-transfers": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.get-hub-transfer": {
    input: ({ hubTransferId }) => ({ hubTransferId }),
    allow: desk,
    otherwise: "hide",
  },
  "orders.get-hub": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "orders.list-minded": { input: () => ({}), allow: system, otherwise: "hide" },
  "orders.list-ending": { input: () => ({}), allow: system, otherwise: "hide" },
  "orders.get-checkout-orders": {
    input: ({ checkoutId }) => ({ checkoutId }),
    allow: ["buyerBrowser", "orderLink", "shopper", "system"],
    otherwise: "hide",
  },
  "orders.list-artisan-orders": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan", "packer"],
    otherwise: "forbid",
  },
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
