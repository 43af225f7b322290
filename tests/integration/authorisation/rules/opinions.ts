import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const askers: readonly Kind[] = ["registrar", "verifier", "manager"];
/** The maker of the matrix is the president of the body. */
const speakers: readonly Kind[] = ["artisan"];
const confirmed = true;

export const commands: Rules = {
  "opinions.ask": {
    input: ({ chamberId, bodyId }) => ({
      ...{ chamberId, bodyId, subject: "rule", craftId: "", texts: "", answerBy: "2999-01-01" },
      question: "Should the draft be changed in any way?",
    }),
    allow: askers,
    otherwise: "hide",
  },
  "opinions.withdraw": {
    input: ({ opinionId }) => ({ opinionId, note: "It is no longer needed", confirmed }),
    allow: askers,
    otherwise: "hide",
  },
  "opinions.give": {
    input: ({ opinionId }) => ({ opinionId, verdict: "none", reasons: "Nobody of us has worked with it" }),
    allow: speakers,
    holderOnly: true,
    otherwise: "hide",
  },
  "opinions.sign": {
    input: ({ opinionId }) => ({ opinionId, confirmed }),
    allow: speakers,
    holderOnly: true,
    otherwise: "hide",
  },
  "opinions.send-back": {
    input: ({ opinionId }) => ({ opinionId, note: "It says nothing of wool" }),
    allow: speakers,
    holderOnly: true,
    otherwise: "hide",
  },
  "opinions.remind": { input: ({ opinionId }) => ({ opinionId }), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "opinions.office-list": { input: ({ chamberId }) => ({ chamberId }), allow: askers, otherwise: "hide" },
  "opinions.mine": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "opinions.get": {
    input: ({ opinionId }) => ({ opinionId }),
    allow: [...office, ...speakers],
    holderOnly: true,
    otherwise: "hide",
  },
  "opinions.list-awaited": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "opinions.public": ({ craftId }) => ({ craftId }),
};
