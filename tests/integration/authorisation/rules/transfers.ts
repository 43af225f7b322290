import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const sends: readonly Kind[] = ["registrar", "manager"];
const receives: readonly Kind[] = ["otherRegistrar", "otherManager"];
const sender: readonly Kind[] = ["registrar", "verifier", "manager"];
const both: readonly Kind[] = [...sender, "otherRegistrar", "otherVerifier", "otherManager"];

export const commands: Rules = {
  "transfers.request": {
    input: ({ applicationId }) => ({
      ...{ subjectId: applicationId, province: "nowhere", town: "Tiznit", locale: "fr" },
      ...{ reason: "The workshop has moved.", agreedHow: "counter" },
    }),
    allow: sends,
    otherwise: "hide",
  },
  "transfers.accept": {
    input: ({ transferId }) => ({ transferId }),
    allow: receives,
    otherwise: "hide",
  },
  "transfers.decline": {
    input: ({ transferId }) => ({ transferId, note: "Not known to us here." }),
    allow: receives,
    otherwise: "hide",
  },
  "transfers.cancel": { input: ({ transferId }) => ({ transferId }), allow: sends, otherwise: "hide" },
};

export const queries: Rules = {
  "transfers.list": { input: ({ chamberId }) => ({ chamberId }), allow: sender, otherwise: "hide" },
  "transfers.get": { input: ({ transferId }) => ({ transferId }), allow: both, otherwise: "hide" },
  "transfers.of-subject": {
    input: ({ applicationId }) => ({ subjectId: applicationId }),
    allow: sender,
    otherwise: "hide",
  },
  "transfers.letter-facts": {
    input: ({ movedId }) => ({ transferId: movedId }),
    allow: system,
    otherwise: "hide",
  },
};
