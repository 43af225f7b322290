import type { Rules } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "shipping.record-tariff": {
    input: () => ({
      ...{ zone: "national", service: "standard", carrier: "amana", validFrom: "2999-01-01" },
      ...{ transitDays: "3", steps: "500;35", source: "Test" },
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "shipping.record-duty-rule": {
    input: () => ({
      ...{ destination: "NO", kind: "vat", hsPrefix: "", origin: "", figure: "25", currency: "MAD" },
      ...{ over: "", upTo: "", validFrom: "2999-01-01", isPrepayable: "", source: "Test" },
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "shipping.end-duty-rule": {
    input: ({ dutyRuleId }) => ({ ruleId: dutyRuleId, validUntil: "2999-12-31" }),
    allow: ["federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "shipping.list-tariffs": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
  "shipping.list-duty-rules": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
};
