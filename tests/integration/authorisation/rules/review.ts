import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const file = ({ applicationId }: World) => ({ applicationId });
const readers = ["registrar", "verifier", "manager"] as const;
const read = { allow: readers, otherwise: "hide" } as const;
const decision = (world: World) => ({ ...file(world), outcome: "refuse", reasons: ["NO_ANSWER"] });

export const commands: Rules = {
  "review.take": { input: file, ...read },
  "review.release": { input: file, ...read },
  "review.hand-over": {
    input: (world) => {
      const { verifier } = world.actors;
      return { ...file(world), officerId: verifier.kind === "person" ? verifier.userId : "" };
    },
    allow: ["manager"],
    otherwise: "hide",
  },
  "review.check": {
    input: (world) => ({ ...file(world), item: "identity", outcome: "fine", note: "" }),
    ...read,
  },
  "review.request-completion": {
    input: (world) => ({ ...file(world), reasons: ["PORTRAIT_UNCLEAR"], note: "" }),
    ...read,
  },
  "review.declare-conflict": { input: (world) => ({ ...file(world), relation: "relative" }), ...read },
  "review.propose": { input: decision, ...read },
  "review.second": { input: (world) => ({ ...file(world), agrees: "yes", note: "" }), ...read },
  "review.decide": { input: decision, ...read },
};

export const queries: Rules = {
  "review.get": { input: file, ...read },
  "review.list-queue": { input: ({ chamberId }) => ({ chamberId }), ...read },
  "review.list-colleagues": { input: file, allow: ["manager"], otherwise: "hide" },
  "review.told": { input: file, allow: ["shopper"], otherwise: "hide" },
  "review.letter": {
    input: (world) => ({ applicationId: world.refusedId, kind: "refused", at: world.refusedAt.getTime() }),
    allow: system,
    otherwise: "hide",
  },
};
