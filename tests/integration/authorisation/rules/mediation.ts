import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
/** The verifier was named the mediator. */
const leaders: readonly Kind[] = [...keepers, "verifier"];
const parties: readonly Kind[] = ["shopper", "artisan"];
const told = { kind: "delay", words: "It has not come for months", wish: "That it comes", confirmed: true };
const outcome = "There is nothing to mediate";

export const commands: Rules = {
  "mediation.file-as-member": {
    input: ({ artisanId }) => ({ artisanId, registryNumber: "DEMO-1", ...told }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "mediation.file-as-buyer": {
    input: ({ orderId }) => ({ orderId, ...told }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "mediation.name-mediator": {
    input: ({ complaintId, mediatorId }) => ({ complaintId, mediatorId }),
    allow: keepers,
    otherwise: "hide",
  },
  "mediation.dismiss": {
    input: ({ complaintId }) => ({ complaintId, outcome, confirmed: true }),
    allow: keepers,
    otherwise: "hide",
  },
  "mediation.add-session": {
    input: ({ complaintId }) => ({ complaintId, heldAt: "2999-01-01T10:00", place: "The office", note: "" }),
    allow: leaders,
    otherwise: "hide",
  },
  "mediation.propose": {
    input: ({ complaintId }) => ({ complaintId, words: "He sends it within a week" }),
    allow: leaders,
    otherwise: "hide",
  },
  "mediation.answer": {
    input: ({ complaintId }) => ({ complaintId, n: "1", answer: "accepted", confirmed: true }),
    allow: parties,
    otherwise: "hide",
  },
  "mediation.end": {
    input: ({ complaintId }) => ({ complaintId, outcome, confirmed: true }),
    allow: leaders,
    otherwise: "hide",
  },
  "mediation.withdraw": {
    input: ({ complaintId }) => ({ complaintId, confirmed: true }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "mediation.remind": {
    input: ({ complaintId }) => ({ complaintId }),
    allow: system,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "mediation.office-list": { input: ({ chamberId }) => ({ chamberId }), allow: keepers, otherwise: "hide" },
  "mediation.get": {
    input: ({ complaintId }) => ({ complaintId }),
    allow: [...parties, ...leaders],
    otherwise: "hide",
  },
  "mediation.mine": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "mediation.buyer-orders": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "mediation.list-open": { input: () => ({}), allow: system, otherwise: "hide" },
};
