import { persons } from "#tests/integration/authorisation/actors.ts";
import { type PublicInputs, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const place = ({ provinceCode }: World) => ({ province: provinceCode, town: "Town", address: "" });
const ownFile = ({ applicationId }: World) => ({ applicationId });
const offer = ({ assistedId }: World) => ({ applicationId: assistedId });

export const commands: Rules = {
  "applications.start": {
    input: (world) => ({ locale: "fr", place: place(world) }),
    allow: persons,
    otherwise: "forbid",
  },
  "applications.start-assisted": {
    input: (world) => ({
      chamberId: world.chamberId,
      locale: "ar",
      place: place(world),
      kind: "maalem",
      at: "counter",
      method: "signature",
      witness: "",
      email: "",
    }),
    allow: ["registrar", "verifier"],
    otherwise: "hide",
  },
  "applications.answer": {
    input: (world) => ({ ...ownFile(world), answer: { step: "story", story: "" } }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.attach-document": {
    input: (world) => ({ ...ownFile(world), file: { sealedKey: "" } }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.remove-document": {
    input: (world) => ({ ...ownFile(world), documentId: world.documentId }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "applications.submit": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.answer-completion": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.withdraw": { input: ownFile, allow: ["shopper"], otherwise: "hide" },
  "applications.link-account": {
    input: (world) => ({ ...offer(world), email: "somebody@example.test" }),
    allow: ["registrar", "verifier"],
    otherwise: "hide",
  },
  "applications.take-offer": {
    input: (world) => ({ ...offer(world), phone: "0600000000" }),
    allow: ["otherShopper"],
    otherwise: "hide",
  },
  "applications.decline-offer": { input: offer, allow: ["otherShopper"], otherwise: "hide" },
  "applications.apply-retention": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "applications.get": {
    input: ownFile,
    allow: ["shopper", "registrar", "verifier", "manager"],
    otherwise: "hide",
  },
  "applications.letter-facts": { input: ownFile, allow: system, otherwise: "hide" },
  "applications.list-assisted": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["registrar", "verifier", "manager"],
    otherwise: "hide",
  },
  "applications.list-mine": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "applications.list-offers": { input: () => ({}), allow: persons, otherwise: "forbid" },
};

export const publicInputs: PublicInputs = {
  "applications.form-choices": () => ({}),
  "applications.requirements": () => ({}),
};
