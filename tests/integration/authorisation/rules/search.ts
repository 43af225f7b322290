import type { PublicInputs } from "#tests/integration/authorisation/rule.ts";

export const publicInputs: PublicInputs = {
  "search.find-pieces": () => ({ locale: "fr", q: "bol" }),
  "search.suggest": () => ({ locale: "fr", q: "bol" }),
};
