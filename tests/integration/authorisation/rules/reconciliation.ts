import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const facts = { id: "re_x", status: "pending" };
const reason = "Written down for whoever comes next.";

export const commands: Rules = {
  "reconciliation.start-run": { input: () => ({}), allow: system, otherwise: "hide" },
  "reconciliation.record-breaks": {
    input: () => ({ found: [], looked: [] }),
    allow: system,
    otherwise: "hide",
  },
  "reconciliation.book-payout": {
    input: () => ({ movement: { type: "charge" } }),
    allow: system,
    otherwise: "hide",
  },
  "reconciliation.note-alerts": { input: () => ({}), allow: system, otherwise: "hide" },
  "reconciliation.apply-receipt-refund": {
    input: ({ decidedReceiptId }) => ({ receiptId: decidedReceiptId, facts }),
    allow: system,
    otherwise: "hide",
  },
  "reconciliation.assign-receipt": {
    input: ({ decidedReceiptId }) => ({ receiptId: decidedReceiptId, facts }),
    allow: system,
    otherwise: "hide",
  },
  "reconciliation.fail-receipt": {
    input: ({ decidedReceiptId }) => ({ receiptId: decidedReceiptId, reason: "test" }),
    allow: system,
    otherwise: "hide",
  },
  "reconciliation.resolve-receipt": {
    input: ({ receiptId }) => ({ action: "refund", receiptId, reason }),
    allow: ["admin"],
    otherwise: "hide",
  },
  "reconciliation.account-for-break": {
    input: ({ breakId }) => ({ breakId, note: reason }),
    allow: ["admin"],
    otherwise: "hide",
  },
  "reconciliation.take-break": { input: ({ breakId }) => ({ breakId }), allow: ["admin"], otherwise: "hide" },
};

export const queries: Rules = {
  "reconciliation.list-breaks": { input: () => ({}), allow: ["admin", "federation"], otherwise: "hide" },
  "reconciliation.last-run": { input: () => ({}), allow: ["admin", "federation"], otherwise: "hide" },
  "reconciliation.get-break": { input: ({ breakId }) => ({ breakId }), allow: ["admin"], otherwise: "hide" },
  "reconciliation.list-receipts": { input: () => ({}), allow: ["admin"], otherwise: "hide" },
};
