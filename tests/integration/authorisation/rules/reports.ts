import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { everyone, type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const readers: readonly Kind[] = ["verifier", "curator", "manager"];

export const commands: Rules = {
  "reports.file": {
    input: ({ serial }) => ({
      ...{ serial, reason: "wrong_facts", text: "The wood is not thuya.", email: "", locale: "fr" },
      confirm: true,
    }),
    allow: everyone,
    otherwise: "hide",
  },
  "reports.decide": {
    input: ({ reportId }) => ({ reportId, outcome: "dismissed", note: "The workshop was visited." }),
    allow: readers,
    otherwise: "hide",
  },
  "reports.forget-addresses": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "reports.list": { input: ({ chamberId }) => ({ chamberId }), allow: readers, otherwise: "hide" },
  "reports.get": { input: ({ reportId }) => ({ reportId }), allow: readers, otherwise: "hide" },
  "reports.letter-facts": { input: ({ reportId }) => ({ reportId }), allow: system, otherwise: "hide" },
};

export const publicInputs: PublicInputs = {
  "reports.reportable": ({ serial }) => ({ serial, locale: "fr" }),
};
