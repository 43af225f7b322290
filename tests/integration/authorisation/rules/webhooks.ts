import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

export const commands: Rules = {
  "webhooks.receive-event": {
    input: () => ({
      id: "evt_x",
      type: "charge.updated",
      objectId: null,
      account: null,
      created: new Date(),
      isLive: false,
      apiVersion: null,
    }),
    allow: system,
    otherwise: "hide",
  },
  "webhooks.claim-event": { input: ({ eventId }) => ({ id: eventId }), allow: system, otherwise: "hide" },
  "webhooks.finish-event": {
    input: ({ eventId }) => ({ id: eventId, state: "failed" }),
    allow: system,
    otherwise: "hide",
  },
  "webhooks.sweep-events": { input: () => ({}), allow: system, otherwise: "hide" },
};
