import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { everyone, type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const words = { ar: "مهارة", fr: "Savoir-faire", en: "Skill" };
const signing: readonly Kind[] = ["verifier", "manager"];

export const commands: Rules = {
  "provenance.add-cosignatures": {
    input: () => ({ note: "no note" }),
    allow: everyone,
    otherwise: "hide",
  },
  "provenance.record-findings": {
    input: () => ({
      findings: [],
      memory: { size: 0, root: Buffer.alloc(32), entryCursor: 0, credentialCursor: "" },
      full: false,
      at: new Date(),
    }),
    allow: ["system"],
    otherwise: "hide",
  },
  "provenance.tell-findings": { input: () => ({}), allow: ["system"], otherwise: "hide" },
  "provenance.tell-issued": { input: () => ({}), allow: ["system"], otherwise: "hide" },
  "provenance.take-finding": {
    input: () => ({ findingId: "lfd_01k00000000000000000000000" }),
    allow: [],
    otherwise: "hide",
  },
  "provenance.register-witness": {
    input: () => ({ key: "no key", operator: { ar: "جامعة", fr: "Université", en: "University" } }),
    allow: ["federation", "system"],
    otherwise: "hide",
  },
  "provenance.name-witness": {
    input: () => ({
      name: "nobody.example/w1",
      operator: { ar: "جامعة", fr: "Université", en: "University" },
    }),
    allow: [],
    otherwise: "hide",
  },
  "provenance.retire-witness": {
    input: () => ({ name: "nobody.example/w1", confirmed: true }),
    allow: [],
    otherwise: "hide",
  },
  "provenance.issue-piece-record": {
    input: ({ pieceId }) => ({ pieceId }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "provenance.reissue-piece-record": {
    input: ({ pieceId }) => ({ pieceId }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "provenance.issue-skill-certificate": {
    input: ({ artisanId, craftId }) => ({
      artisanId,
      craftId,
      name: words,
      description: words,
      criteria: words,
      basis: "jury",
      assessedAt: new Date("2026-01-01T00:00:00Z"),
      validUntil: null,
    }),
    allow: signing,
    otherwise: "hide",
  },
  "provenance.revoke-credential": {
    input: ({ credentialId }) => ({ credentialId, reason: "issued_in_error", confirmed: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "provenance.rotate-key": {
    input: ({ chamberId }) => ({ chamberId, reason: "rotated", confirmed: true }),
    allow: ["manager", "federation"],
    otherwise: "hide",
  },
  "provenance.sign-lists": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "provenance.view-transparency": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: [...signing, "federation"],
    otherwise: "hide",
  },
  "provenance.list-records": {
    input: ({ chamberId }) => ({ chamberId, tab: "unsigned", page: 1 }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "provenance.preview-record": {
    input: ({ pieceId }) => ({ pieceId }),
    allow: [...signing, "system"],
    otherwise: "hide",
  },
  "provenance.list-issuers": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  "provenance.list-keys": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["manager", "federation"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "provenance.get-credential-proof": ({ credentialId }) => ({ credentialId }),
  "provenance.get-witnesses": () => ({}),
  "provenance.get-witnessing": () => ({ index: 0 }),
  "provenance.get-chamber-did": ({ chamberKey }) => ({ chamberKey }),
  "provenance.get-checkpoint": () => ({}),
  "provenance.get-log-key": () => ({}),
  "provenance.get-log-proof": () => ({ index: 0, size: 1 }),
  "provenance.get-platform-did": () => ({}),
  "provenance.get-status-list": ({ chamberKey }) => ({ chamberKey, purpose: "revocation" }),
  "provenance.get-tile": () => ({ path: ["0", "000.p", "1"] }),
};
