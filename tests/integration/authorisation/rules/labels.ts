import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type Rules } from "#tests/integration/authorisation/rule.ts";

const printers: readonly Kind[] = ["artisan", ...office];

export const commands: Rules = {
  "labels.make-claim-codes": {
    input: ({ pieceId }) => ({ pieceIds: [pieceId] }),
    allow: printers,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "labels.list": {
    input: ({ chamberId }) => ({ chamberId, q: "", page: 1 }),
    allow: office,
    otherwise: "hide",
  },
  "labels.sheet": { input: ({ pieceId }) => ({ pieceIds: [pieceId] }), allow: printers, otherwise: "hide" },
  "labels.get": { input: ({ serial }) => ({ serial }), allow: printers, otherwise: "hide" },
};
