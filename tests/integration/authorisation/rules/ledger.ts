import type { Rules } from "#tests/integration/authorisation/rule.ts";

const federation = { allow: ["federation"], otherwise: "hide" } as const;
const maker = { allow: ["artisan"], otherwise: "hide" } as const;
const period = () => ({ from: "2026-01-01", to: "2026-12-31" });

export const commands: Rules = {
  "ledger.record-commission": {
    input: () => ({ percent: "7,5", vatPercent: "20", validFrom: "2999-01-01", source: "Test" }),
    ...federation,
  },
};

export const queries: Rules = {
  "ledger.list-commissions": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
  "ledger.my-earnings": { input: ({ artisanId }) => ({ artisanId }), ...maker },
  "ledger.my-statement": { input: ({ artisanId }) => ({ artisanId, month: "2026-06" }), ...maker },
  "ledger.read-books": { input: period, ...federation },
  "ledger.export": { input: period, ...federation },
};
