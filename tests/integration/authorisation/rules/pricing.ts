import type { Rules } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "pricing.record-quote": {
    input: () => ({
      currency: "EUR",
      dirhams: "10",
      validFrom: "2999-01-01",
      roundToMinor: "100",
      source: "Test",
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "pricing.list-quotes": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
};
