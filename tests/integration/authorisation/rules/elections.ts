import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
const confirmed = true;

export const commands: Rules = {
  "elections.call": {
    input: ({ bodyId }) => ({
      ...{ bodyId, office: "treasurer", opensOn: "2026-06-01", closesOn: "2026-06-02", termEndsOn: "" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.stand": {
    input: ({ electionId, bodyMemberId }) => ({
      ...{ electionId, memberId: bodyMemberId, statement: "", confirmed },
    }),
    allow: ["artisan", ...keepers],
    holderOnly: true,
    otherwise: "hide",
  },
  "elections.open": { input: ({ electionId }) => ({ electionId }), allow: keepers, otherwise: "hide" },
  "elections.vote": {
    input: ({ electionId, artisanId }) => ({ electionId, artisanId, choice: "blank", confirmed }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "elections.vote-at-counter": {
    input: ({ electionId, bodyMemberId }) => ({ electionId, memberId: bodyMemberId }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.close": {
    input: ({ electionId }) => ({ electionId, confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.count": {
    input: ({ electionId }) => ({ electionId, paper: {}, note: "" }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.decide": {
    input: ({ electionId }) => ({ electionId, confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.cancel": {
    input: ({ electionId }) => ({ electionId, note: "Nobody stands for it", confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "elections.office-list": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: keepers,
    otherwise: "hide",
  },
  "elections.office-get": { input: ({ electionId }) => ({ electionId }), allow: keepers, otherwise: "hide" },
  "elections.mine": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "elections.my-election": {
    input: ({ artisanId, electionId }) => ({ artisanId, electionId }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
};
