import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["registrar", "manager"];
const confirmed = true;

export const commands: Rules = {
  "custody.record-account": {
    input: ({ bodyId }) => ({
      payeeId: bodyId,
      rib: "000000000000000000000097",
      holder: "The body",
      source: "Minutes",
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "custody.propose-transfer": {
    input: ({ bodyId }) => ({ payeeId: bodyId, confirmed }),
    allow: keepers,
    otherwise: "hide",
  },
  "custody.pay-transfer": {
    input: ({ bodyTransferId }) => ({ transferId: bodyTransferId, bankReference: "VIR-1" }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "custody.record-payment": {
    input: ({ bodyId }) => ({ payeeId: bodyId, amount: "1", bankReference: "VIR-2" }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "custody.return-transfer": {
    input: ({ bodyTransferId }) => ({ transferId: bodyTransferId, note: "The account is closed" }),
    allow: ["federation"],
    otherwise: "hide",
  },
  "custody.discard-transfer": {
    input: ({ bodyTransferId }) => ({ transferId: bodyTransferId, note: "A wrong account" }),
    allow: [...keepers, "federation"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "custody.of-chamber": { input: ({ chamberId }) => ({ chamberId }), allow: keepers, otherwise: "hide" },
  "custody.owing": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
  "custody.transfer-desk": { input: () => ({}), allow: ["federation"], otherwise: "hide" },
};
