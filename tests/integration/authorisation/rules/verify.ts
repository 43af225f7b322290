import { everyone, type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  // Whoever holds the label may; a wrong code is refused by the command, not by the policy.
  "verify.claim-piece": {
    input: ({ serial }) => ({ serial, code: "00000000" }),
    allow: everyone,
    otherwise: "hide",
  },
  "verify.count-scans": {
    input: ({ serial }) => ({ counts: [{ serial, region: "MA", scans: 1 }] }),
    allow: system,
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "verify.get-card-facts": () => ({ cardCode: "NO-SUCH-CODE" }),
  "verify.get-piece-facts": ({ serial }) => ({ serial }),
};
