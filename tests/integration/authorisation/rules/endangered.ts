import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["verifier", "manager"];
/** Another chamber's, and the maker who speaks for a body of the craft. */
const seconds: readonly Kind[] = ["otherVerifier", "otherManager", "artisan"];
const readers: readonly Kind[] = [
  ...office,
  ...(["otherRegistrar", "otherVerifier", "otherManager"] as const),
  ...(["federation", "ministry", "mda"] as const),
];
const trio = { ar: "كلمات", fr: "Des mots", en: "Words" };

export const commands: Rules = {
  "endangered.open-record": {
    input: ({ craftId, chamberId }) => ({ craftId, chamberId }),
    allow: keepers,
    otherwise: "hide",
  },
  "endangered.write-making": {
    input: ({ craftId }) => ({ craftId, making: trio, source: "A visit" }),
    allow: keepers,
    otherwise: "hide",
  },
  "endangered.record-indicator": {
    input: ({ craftId }) => ({
      ...{ craftId, kind: "apprentices", value: "3", asOf: "2026-06-01", source: "A survey" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "endangered.second-read": {
    input: ({ indicatorId }) => ({ indicatorId }),
    allow: keepers,
    otherwise: "hide",
  },
  "endangered.draft-assessment": {
    input: ({ craftId }) => ({ craftId, grade: "endangered", note: trio }),
    allow: keepers,
    otherwise: "hide",
  },
  "endangered.confirm": {
    input: ({ assessmentId }) => ({ assessmentId, confirmed: true }),
    allow: seconds,
    otherwise: "hide",
    holderOnly: true,
  },
  "endangered.return": {
    input: ({ assessmentId }) => ({ assessmentId, note: "The figures are too old" }),
    allow: seconds,
    otherwise: "hide",
    holderOnly: true,
  },
  "endangered.record-fact": {
    input: ({ craftId }) => ({
      craftId,
      kind: "collective_mark",
      words: trio,
      year: "2024",
      source: "A paper",
    }),
    allow: [...keepers, "federation"],
    otherwise: "hide",
  },
  "endangered.withdraw-fact": {
    input: ({ craftId, factCode }) => ({
      ...{ craftId, kind: "programme", code: factCode, note: "It was another craft" },
    }),
    allow: [...keepers, "federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "endangered.list": { input: () => ({}), allow: readers, otherwise: "hide" },
  "endangered.get": { input: ({ craftId }) => ({ craftId }), allow: readers, otherwise: "hide" },
  "endangered.reading-queue": {
    input: () => ({}),
    allow: ["verifier", "manager", "otherVerifier", "otherManager", "artisan", "otherArtisan"],
    otherwise: "hide",
    holderOnly: true,
  },
};

export const publicInputs: PublicInputs = {
  "endangered.public-register": ({ craftId }) => ({ craftId }),
  "endangered.public-criteria": () => ({}),
};
