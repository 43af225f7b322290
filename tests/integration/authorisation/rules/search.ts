import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "search.drop-expired-badges": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "search.find-pieces": () => ({ locale: "fr", q: "bol" }),
  "search.suggest": () => ({ locale: "fr", q: "bol" }),
};
