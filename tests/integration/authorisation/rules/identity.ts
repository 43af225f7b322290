import { persons } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "identity.request-code": {
    input: ({ browser }) => ({ email: "asks@example.test", browser, locale: "fr" }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.verify-code": {
    input: ({ browser }) => ({ code: "12345678", browser }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.clear-sealed-code": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.sweep": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "identity.code-for-mail": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.my-account": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "identity.pending-code": { input: ({ browser }) => ({ browser }), allow: everyone, otherwise: "hide" },
};
