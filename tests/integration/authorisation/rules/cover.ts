import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "cover.give-consent": {
    input: ({ artisanId }) => ({ artisanId, locale: "ar", method: "signature" }),
    allow: ["artisan", "registrar", "manager"],
    holderOnly: true,
    otherwise: "hide",
  },
  "cover.withdraw-consent": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", "registrar", "manager"],
    holderOnly: true,
    otherwise: "hide",
  },
  "cover.set-status": {
    input: ({ artisanId }) => ({ artisanId, status: "affiliated" }),
    allow: ["artisan", "registrar", "manager"],
    holderOnly: true,
    otherwise: "hide",
  },
  "cover.export": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.receive-answers": {
    input: ({ chamberId }) => ({ chamberId, file: {}, table: { header: [], rows: [] } }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.apply-answers": {
    input: ({ exchangeId }) => ({ exchangeId, table: { header: [], rows: [] } }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.discard-answers": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.count": { input: () => ({}), allow: system, otherwise: "hide" },
  "cover.sweep-answers": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "cover.mine": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "cover.of-maker": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.list-help": {
    input: ({ chamberId }) => ({ chamberId, page: 1 }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.find-makers": {
    input: ({ chamberId }) => ({ chamberId, q: "Maker" }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.list-exchanges": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.answers": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.answers-file": {
    input: ({ exchangeId }) => ({ exchangeId }),
    allow: ["registrar", "manager"],
    otherwise: "hide",
  },
  "cover.counts": { input: () => ({}), allow: ["federation", "ministry"], otherwise: "hide" },
};
