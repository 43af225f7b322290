import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

const keepsBodies: readonly Kind[] = ["registrar", "manager"];
const bodyWords = { name: { ar: "هيئة", fr: "Corporation" }, trade: { ar: "حرفة", fr: "Métier" } };
const day = "2026-06-01";

export const commands: Rules = {
  "bodies.create": {
    input: ({ chamberId }) => ({ chamberId, level: "regional", ...bodyWords }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.correct": {
    input: ({ bodyId }) => ({ bodyId, ...bodyWords }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.activate": {
    input: ({ bodyId }) => ({ bodyId, foundedOn: day, source: "Minutes" }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.add-member": {
    input: ({ bodyId, artisanId }) => ({ bodyId, artisanId, since: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.end-membership": {
    input: ({ bodyMemberId }) => ({ memberId: bodyMemberId, until: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.give-office": {
    input: ({ bodyMemberId }) => ({ memberId: bodyMemberId, office: "secretary", since: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.end-office": {
    input: ({ bodyOfficeId }) => ({ officeId: bodyOfficeId, until: day }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.dissolve": {
    input: ({ bodyId }) => ({ bodyId, dissolvedOn: day, source: "Minutes", confirmed: true }),
    allow: keepsBodies,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "bodies.list": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "bodies.get": { input: ({ bodyId }) => ({ bodyId }), allow: office, otherwise: "hide" },
  "bodies.choices": { input: ({ chamberId }) => ({ chamberId }), allow: keepsBodies, otherwise: "hide" },
  "bodies.find-candidates": {
    input: ({ bodyId }) => ({ bodyId, q: "Maker" }),
    allow: keepsBodies,
    otherwise: "hide",
  },
  "bodies.memberships": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", ...office, "system"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "bodies.public-list": ({ chamberId }) => ({ chamberId }),
};
