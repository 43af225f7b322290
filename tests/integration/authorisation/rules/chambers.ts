import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

export const queries: Rules = {
  "chambers.office-today": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "chambers.mine": {
    input: () => ({}),
    allow: [...office, "otherRegistrar", "otherVerifier", "otherManager"],
    otherwise: "hide",
  },
  "chambers.federation-today": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "chambers.list": () => ({}),
};
