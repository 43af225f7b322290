import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "steering.set-target": {
    input: ({ chamberId }) => ({ chamberId, year: "2031", indicator: "orders", target: "10" }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "steering.sign-contract": {
    input: ({ draftContractId }) => ({ contractId: draftContractId, confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "steering.judge-contract": {
    input: ({ signedContractId }) => ({ contractId: signedContractId, agrees: true }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "steering.enter-value": {
    input: ({ chamberId }) => ({
      ...{ chamberId, indicator: "women_artisans", year: "2026", quarter: "1", value: "9", note: "Relevé" },
      ...{ file: { sealedKey: "k" }, sha256: "0".repeat(64) },
    }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "steering.sign-entry": {
    input: ({ enteredValueId }) => ({ entryId: enteredValueId, confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "steering.judge-entry": {
    input: ({ signedValueId }) => ({ entryId: signedValueId, agrees: true }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "steering.take-snapshot": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "steering.chamber": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["manager", "federation", "ministry", "mda"],
    otherwise: "hide",
  },
  "steering.national": {
    input: () => ({ indicator: "orders" }),
    allow: ["federation", "ministry", "mda"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "steering.open-quarters": () => ({}),
  "steering.open-indicator": () => ({ indicator: "orders" }),
  "steering.open-quarter": () => ({ year: 2026, quarter: 1 }),
};
