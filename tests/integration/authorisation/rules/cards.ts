import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "cards.issue": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.replace": {
    input: ({ cardId }) => ({ cardId, reason: "damaged" }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.report-lost": {
    input: ({ cardId }) => ({ cardId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.revoke": {
    input: ({ cardId }) => ({ cardId, reason: "misused", confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "cards.mark-printed": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.hand-over": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.sign": { input: ({ artisanId }) => ({ artisanId }), allow: system, otherwise: "hide" },
  "cards.remind": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "cards.get": {
    input: ({ cardId }) => ({ cardId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.list": {
    input: ({ chamberId }) => ({ chamberId, tab: "all", q: "", page: 1 }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.of-artisan": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", "registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
  "cards.read-photo": {
    input: ({ portraitId }) => ({ photoId: portraitId }),
    allow: system,
    otherwise: "hide",
  },
  "cards.sheet": {
    input: ({ cardId }) => ({ cardIds: [cardId] }),
    allow: ["registrar", "verifier", "manager", "system"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "cards.check": ({ cardCode }) => ({ code: cardCode }),
};
