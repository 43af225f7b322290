import type { Rules } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "vault.view-document": {
    input: ({ documentId }) => ({ documentId }),
    allow: ["shopper", "registrar", "verifier", "manager"],
    otherwise: "hide",
  },
};
