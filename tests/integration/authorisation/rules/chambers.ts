import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

export const queries: Rules = {
  "chambers.office-summary": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "chambers.list": () => ({}),
};
