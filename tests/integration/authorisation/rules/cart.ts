import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules } from "#tests/integration/authorisation/rule.ts";

const browsers: readonly Kind[] = ["visitor", "buyerBrowser"];

export const commands: Rules = {
  "cart.add-line": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: browsers, otherwise: "forbid" },
  "cart.set-quantity": { input: ({ sku }) => ({ sku, quantity: 1 }), allow: browsers, otherwise: "forbid" },
  "cart.remove-line": { input: ({ sku }) => ({ sku }), allow: browsers, otherwise: "forbid" },
};

export const queries: Rules = {
  "cart.get-cart": { input: () => ({ locale: "fr" }), allow: everyone, otherwise: "hide" },
};
