import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["visitor", "buyerBrowser", ...persons];

export const commands: Rules = {
  "wishlist.keep": { input: ({ serial }) => ({ serial }), allow: keepers, otherwise: "forbid" },
  "wishlist.drop": { input: ({ serial }) => ({ serial }), allow: keepers, otherwise: "forbid" },
  "wishlist.gather": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "wishlist.sweep": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "wishlist.my-list": { input: () => ({ locale: "fr" }), allow: everyone, otherwise: "hide" },
};
