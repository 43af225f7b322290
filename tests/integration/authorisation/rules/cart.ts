import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const holders: readonly Kind[] = ["visitor", "buyerBrowser", ...persons];

export const commands: Rules = {
  "cart.add-line": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: holders, otherwise: "forbid" },
  "cart.set-quantity": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: holders, otherwise: "forbid" },
  "cart.remove-line": { input: ({ sku }) => ({ sku }), allow: holders, otherwise: "forbid" },
  "cart.set-code": { input: () => ({ code: "" }), allow: holders, otherwise: "forbid" },
  "cart.sweep": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "cart.get-cart": { input: () => ({ locale: "fr" }), allow: everyone, otherwise: "hide" },
};
