import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

const managers: readonly Kind[] = ["manager"];
const named = { ar: "اسم", fr: "Nom" };
const known = { evidence: "reported", source: "Decision", recordedOn: "2026-06-01" };
const nothing = { contactPhone: "", address: {} };
const branch = { name: named, town: named, provinceCode: "", ...nothing, ...known };

export const commands: Rules = {
  "chambers.edit": {
    input: ({ chamberId }) => ({
      ...{ chamberId, languages: ["ar"], contactEmail: "", website: "", openingHours: {}, intro: {} },
      ...nothing,
    }),
    allow: managers,
    otherwise: "hide",
  },
  "chambers.set-seat": {
    input: ({ chamberId }) => ({ chamberId, seat: named, ...known }),
    allow: managers,
    otherwise: "hide",
  },
  "chambers.add-annex": {
    input: ({ chamberId }) => ({ chamberId, ...branch }),
    allow: managers,
    otherwise: "hide",
  },
  "chambers.correct-annex": {
    input: ({ annexId }) => ({ annexId, ...branch }),
    allow: managers,
    otherwise: "hide",
  },
  "chambers.close-annex": {
    input: ({ annexId }) => ({ annexId, confirmed: true }),
    allow: managers,
    otherwise: "hide",
  },
  "chambers.attach-province": {
    input: ({ chamberId, provinceCode }) => ({
      chamberId,
      provinceCode,
      since: "2026-06-01",
      source: "Decision",
    }),
    allow: ["federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "chambers.office-today": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "chambers.mine": {
    input: () => ({}),
    allow: [...office, "otherRegistrar", "otherVerifier", "otherManager"],
    otherwise: "hide",
  },
  "chambers.federation-today": {
    input: () => ({}),
    allow: ["federation", "ministry", "admin"],
    otherwise: "hide",
  },
  "chambers.list-provinces": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  "chambers.office-chamber": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "chambers.list": () => ({}),
  "chambers.public": ({ chamberKey }) => ({ key: chamberKey }),
};
