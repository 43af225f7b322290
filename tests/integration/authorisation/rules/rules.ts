import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type Rules } from "#tests/integration/authorisation/rule.ts";

const offices: readonly Kind[] = [...office, "otherRegistrar", "otherVerifier", "otherManager"];

export const commands: Rules = {
  "rules.record": {
    input: () => ({
      key: "card.validity",
      value: '{"years":5}',
      effectiveFrom: "2999-01-01",
      source: "Test",
      evidence: "reported",
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "rules.list": {
    input: () => ({}),
    allow: [...offices, "federation", "ministry", "admin"],
    otherwise: "hide",
  },
};
