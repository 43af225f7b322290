import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";

const signing: readonly Kind[] = ["verifier", "manager"];

export const commands: Rules = {
  "provenance.issue-piece-record": {
    input: ({ pieceId }) => ({ pieceId }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "provenance.revoke-badge": {
    input: ({ badgeId }) => ({ badgeId, reason: { ar: "سبب", fr: "Motif", en: "Reason" } }),
    allow: signing,
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "provenance.get-chamber-did": ({ chamberKey }) => ({ chamberKey }),
  "provenance.get-checkpoint": () => ({}),
  "provenance.get-log-key": () => ({}),
  "provenance.get-log-proof": () => ({ index: 0, size: 1 }),
  "provenance.get-piece-facts": ({ serial }) => ({ serial }),
  "provenance.get-platform-did": () => ({}),
  "provenance.get-status-list": ({ chamberKey }) => ({ chamberKey, purpose: "revocation" }),
  "provenance.get-tile": () => ({ path: ["0", "000.p", "1"] }),
};
