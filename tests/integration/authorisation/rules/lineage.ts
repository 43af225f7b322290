import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";

const attesting: readonly Kind[] = ["verifier", "manager"];

export const commands: Rules = {
  "lineage.propose": {
    input: ({ artisanId, craftId }) => ({
      ...{ artisanId, craftId, side: "apprentice", other: "past", registryNumber: "", kind: "family" },
      ...{ name: { ar: "معلم", fr: "Maâlem" }, town: {}, diedYear: "", sinceYear: "1990", untilYear: "" },
      ...{ evidence: "A family book of 1990", agreed: true, locale: "fr" },
    }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "lineage.agree": {
    input: ({ lineageId }) => ({ lineageId, agreed: true, locale: "fr" }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "lineage.attest": { input: ({ lineageId }) => ({ lineageId }), allow: attesting, otherwise: "hide" },
  "lineage.decline": {
    input: ({ lineageId }) => ({ lineageId, note: "The book names nobody" }),
    allow: attesting,
    otherwise: "hide",
  },
  "lineage.withdraw": {
    input: ({ lineageId }) => ({ lineageId, confirmed: true }),
    allow: ["artisan", ...attesting],
    holderOnly: true,
    otherwise: "hide",
  },
  "lineage.set-made-under": {
    input: ({ pieceId, lineageId }) => ({ pieceId, lineageId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "lineage.mine": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "lineage.office-list": { input: ({ chamberId }) => ({ chamberId }), allow: attesting, otherwise: "hide" },
  "lineage.piece-choices": { input: ({ pieceId }) => ({ pieceId }), allow: ["artisan"], otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "lineage.public-lines": ({ craftId }) => ({ craftId, locale: "fr" }),
  "lineage.made-under": ({ pieceId }) => ({ pieceId, locale: "fr" }),
};
