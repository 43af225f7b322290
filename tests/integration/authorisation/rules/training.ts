import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["verifier", "curator", "manager"];
const own = { allow: ["artisan"], otherwise: "hide", holderOnly: true } as const;
const kept = { allow: keepers, otherwise: "hide" } as const;
const read = { allow: office, otherwise: "hide" } as const;
const three = { ar: "نص", fr: "Texte", en: "Text" };

export const commands: Rules = {
  "training.write-programme": {
    input: ({ chamberId, programmeId }) => ({
      ...{ programmeId, chamberId, kind: "initial", craftId: null, title: three, summary: three },
      ...{ prerequisites: three, hours: "20" },
    }),
    ...kept,
  },
  "training.move-programme": { input: ({ programmeId }) => ({ programmeId, to: "closed" }), ...kept },
  "training.plan-session": {
    input: ({ programmeId }) => ({
      ...{ programmeId, place: three, startsOn: "2999-01-01", endsOn: "2999-01-02", seats: "5" },
      trainer: "",
    }),
    ...kept,
  },
  "training.change-session": {
    input: ({ trainingSessionId }) => ({
      ...{ sessionId: trainingSessionId, place: three, trainer: "" },
      ...{ startsOn: "2999-01-01", endsOn: "2999-01-02", seats: "5" },
    }),
    ...kept,
  },
  "training.certify": {
    input: ({ enrolmentId }) => ({ enrolmentId, confirmed: true }),
    ...{ allow: ["verifier", "manager"], otherwise: "hide" },
  },
  "training.cancel-session": {
    input: ({ trainingSessionId }) => ({ sessionId: trainingSessionId, confirmed: true }),
    ...kept,
  },
  "training.enrol": {
    input: ({ trainingSessionId, artisanId }) => ({ sessionId: trainingSessionId, artisanId }),
    ...own,
  },
  "training.leave": { input: ({ enrolmentId }) => ({ enrolmentId }), ...own },
  "training.attend": { input: ({ enrolmentId }) => ({ enrolmentId, code: "123456" }), ...own },
  "training.assess": {
    input: ({ enrolmentId }) => ({ enrolmentId, outcome: "passed", note: "" }),
    ...kept,
  },
};

export const queries: Rules = {
  "training.list-programmes": { input: ({ chamberId }) => ({ chamberId }), ...read },
  "training.get-programme": { input: ({ programmeId }) => ({ programmeId }), ...read },
  "training.get-session": { input: ({ trainingSessionId }) => ({ sessionId: trainingSessionId }), ...read },
  "training.needs": { input: ({ chamberId }) => ({ chamberId }), ...read },
  "training.list-own": { input: ({ artisanId }) => ({ artisanId }), ...own },
};

export const publicInputs: PublicInputs = { "training.catalogue": () => ({}) };
