import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const worksWithFiles: readonly Kind[] = ["registrar", "verifier", "manager"];

export const commands: Rules = {
  "appeals.file": {
    input: ({ applicationId }) => ({ applicationId, text: "I have practised this craft for ten years." }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "appeals.decide": {
    input: ({ appealId }) => ({ appealId, outcome: "granted", reasons: ["OTHER"], note: "" }),
    allow: ["manager"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "appeals.of-file": {
    input: ({ applicationId }) => ({ applicationId }),
    allow: ["shopper", ...worksWithFiles],
    otherwise: "hide",
  },
  "appeals.list": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: worksWithFiles,
    otherwise: "hide",
  },
  "appeals.get": { input: ({ appealId }) => ({ appealId }), allow: worksWithFiles, otherwise: "hide" },
  "appeals.letter-facts": { input: ({ appealId }) => ({ appealId }), allow: system, otherwise: "hide" },
};
