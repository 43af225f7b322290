import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const granters: readonly Kind[] = ["verifier", "manager"];

export const commands: Rules = {
  "fund.set-share": {
    input: ({ pieceId }) => ({ pieceId, basisPoints: "100" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "fund.propose-grant": {
    input: ({ chamberId, taughtId }) => ({
      ...{ chamberId, lineageId: taughtId, dirhams: "10", purpose: "A loom for the apprentice" },
    }),
    allow: granters,
    otherwise: "hide",
  },
  "fund.grant": {
    input: ({ grantId }) => ({ grantId, confirmed: true }),
    allow: granters,
    otherwise: "hide",
  },
  "fund.decline-grant": {
    input: ({ grantId }) => ({ grantId, note: "Another master needs it more" }),
    allow: granters,
    otherwise: "hide",
  },
  "fund.pay-grant": {
    input: ({ grantId }) => ({ grantId, bankReference: "VIR-1", confirmed: true }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "fund.refuse-grant": {
    input: ({ grantId }) => ({ grantId, note: "The account is closed", confirmed: true }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "fund.return-grant": {
    input: ({ grantId }) => ({ grantId, note: "The account is closed", confirmed: true }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "fund.tell-periods": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "fund.office": { input: ({ chamberId }) => ({ chamberId }), allow: granters, otherwise: "hide" },
  "fund.federation": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  "fund.my-shares": { input: ({ artisanId }) => ({ artisanId }), allow: ["artisan"], otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "fund.statement": () => ({}),
  "fund.of-piece": ({ pieceId }) => ({ pieceId }),
};
