import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const bringers: readonly Kind[] = ["artisan", "packer", "registrar", "manager"];
const keepers: readonly Kind[] = ["federation", "admin"];
const facts = { validFrom: "2026-01-01", name: "Atelier", source: "Test" };

export const commands: Rules = {
  "documents.issue-invoice": { input: ({ orderId }) => ({ orderId }), allow: system, otherwise: "hide" },
  "documents.credit-refused-order": {
    input: ({ orderId }) => ({ orderId }),
    allow: system,
    otherwise: "hide",
  },
  "documents.issue-credit-notes": {
    input: ({ refundId }) => ({ refundId }),
    allow: system,
    otherwise: "hide",
  },
  "documents.issue-commission-invoice": {
    input: ({ artisanId }) => ({ artisanId, month: "2026-01" }),
    allow: system,
    otherwise: "hide",
  },
  "documents.issue-confirmation": {
    input: ({ checkoutId }) => ({ checkoutId }),
    allow: system,
    otherwise: "hide",
  },
  "documents.prepare-papers": {
    input: ({ orderId }) => ({ orderId, locale: "fr" }),
    allow: bringers,
    otherwise: "hide",
  },
  "documents.record-seller": {
    input: ({ artisanId }) => ({ artisanId, ...facts }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "documents.record-platform-seller": { input: () => facts, allow: keepers, otherwise: "hide" },
};

export const queries: Rules = {
  // The world's paper is a label; which kind is for whom stands in tests/integration/documents.
  "documents.get": {
    input: ({ labelId }) => ({ documentId: labelId }),
    allow: [...bringers, ...keepers, "system"],
    otherwise: "hide",
  },
  "documents.get-labels": {
    input: ({ orderId }) => ({ orderIds: [orderId] }),
    allow: [...bringers, ...keepers, "system"],
    otherwise: "hide",
  },
  "documents.list-of-purchase": {
    input: ({ checkoutId }) => ({ checkoutId }),
    allow: ["buyerBrowser", "orderLink", "shopper", "admin", "system"],
    otherwise: "hide",
  },
  "documents.list-of-order": { input: ({ orderId }) => ({ orderId }), allow: bringers, otherwise: "hide" },
  "documents.list-commission-invoices": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan"],
    otherwise: "forbid",
  },
  "documents.get-seller": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", "registrar", "verifier", "manager", ...keepers],
    otherwise: "hide",
  },
  "documents.get-platform-seller": { input: () => ({}), allow: keepers, otherwise: "hide" },
  "documents.list-series": { input: () => ({}), allow: keepers, otherwise: "hide" },
  "documents.makers-with-commission": {
    input: () => ({ month: "2026-01" }),
    allow: system,
    otherwise: "hide",
  },
};
