import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const importers: readonly Kind[] = ["registrar", "manager"];
const attesting: readonly Kind[] = ["registrar", "verifier", "manager"];
const keepers: readonly Kind[] = ["registrar", "verifier", "manager"];
const anImport = ({ importId }: World) => ({ importId });
const attested = ({ applicationId }: World) => ({ subjectId: applicationId });
const decision = ({ artisanId }: World) => ({ artisanId, reason: "OTHER", note: "Note" });

export const commands: Rules = {
  "register.suspend": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.reinstate": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.strike-off": { input: decision, allow: ["manager"], otherwise: "hide" },
  "register.cancel-planned": {
    input: ({ standingId }) => ({ standingId }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "register.apply-planned": {
    input: ({ standingId }) => ({ standingId }),
    allow: system,
    otherwise: "hide",
  },
  "register.expire-registration": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: system,
    otherwise: "hide",
  },
  "register.record-activity": {
    input: ({ artisanId }) => ({
      artisanId,
      kind: "note",
      title: "Note",
      happenedOn: "2026-01-01",
      source: "Test",
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.edit-record": {
    input: ({ artisanId, craftId }) => ({
      artisanId,
      name: { fr: "Nom" },
      town: { fr: "Ville" },
      craftIds: [craftId],
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.show-contact": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.set-my-consent": {
    input: ({ artisanId }) => ({ artisanId, purpose: "sms", agreed: true, locale: "fr" }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "register.import-preview": {
    input: ({ chamberId }) => ({ chamberId, fileName: "x.csv", file: {}, good: [], bad: [] }),
    allow: importers,
    otherwise: "hide",
  },
  "register.import-start": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-abandon": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-resume": { input: anImport, allow: [...importers, "system"], otherwise: "hide" },
  "register.import-problems": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-batch": {
    input: ({ importId }) => ({ importId, from: 0, rows: [], goesOnLater: false }),
    allow: system,
    otherwise: "hide",
  },
  "register.import-finish": { input: anImport, allow: system, otherwise: "hide" },
  "register.import-fail": { input: anImport, allow: system, otherwise: "hide" },
  "register.attest-lookup": {
    input: (world) => ({ ...attested(world), registryNumber: "DEMO-1", outcome: "found" }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-file": {
    input: (world) => ({ ...attested(world), recordId: world.recordId, outcome: "found" }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-keep-scan": {
    input: (world) => ({ ...attested(world), file: {} }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-scan": {
    input: (world) => ({
      ...attested(world),
      ...{ documentId: world.scanId, scan: "x", registryNumber: "DEMO-1", outcome: "found" },
    }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.attest-interface": {
    input: (world) => ({
      ...attested(world),
      ...{ registryNumber: "DEMO-1", answer: { found: false }, note: null },
    }),
    allow: attesting,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "register.import-list": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: importers,
    otherwise: "hide",
  },
  "register.import-view": { input: anImport, allow: importers, otherwise: "hide" },
  "register.import-work": { input: anImport, allow: system, otherwise: "hide" },
  "register.attest-view": { input: attested, allow: attesting, otherwise: "hide" },
  "register.attest-scan-facts": {
    input: (world) => ({ ...attested(world), documentId: world.scanId, code: null, text: null }),
    allow: attesting,
    otherwise: "hide",
  },
  "register.list-makers": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "register.export-makers": {
    input: ({ chamberId }) => ({ chamberId, locale: "fr" }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.editable-record": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: keepers,
    otherwise: "hide",
  },
  "register.get-maker": { input: ({ artisanId }) => ({ artisanId }), allow: keepers, otherwise: "hide" },
  "register.activity": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", ...keepers],
    holderOnly: true,
    otherwise: "hide",
  },
  "register.standing-outlook": {
    input: ({ artisanId }) => ({ artisanId, act: "suspend" }),
    allow: ["manager"],
    otherwise: "hide",
  },
  "register.my-record": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "register.my-workshops": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan", "crewMaker", "packer"],
    otherwise: "forbid",
  },
  "register.my-studio": { input: () => ({}), allow: ["artisan", "otherArtisan"], otherwise: "forbid" },
};

export const publicInputs: PublicInputs = {
  "register.look-up-crafts": () => ({}),
  "register.look-up-number": () => ({ locale: "fr", number: "DEMO-1" }),
  "register.look-up-makers": () => ({ locale: "fr", name: "x" }),
};
