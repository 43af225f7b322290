import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";

const federation: readonly Kind[] = ["federation"];

export const commands: Rules = {
  "duplicates.settle": {
    input: ({ duplicateId }) => ({ duplicateId, verdict: "different", confirmed: true }),
    allow: federation,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "duplicates.list": { input: () => ({}), allow: federation, otherwise: "hide" },
  "duplicates.get": { input: ({ duplicateId }) => ({ duplicateId }), allow: federation, otherwise: "hide" },
  "duplicates.notices": { input: ({ chamberId }) => ({ chamberId }), allow: ["manager"], otherwise: "hide" },
};
