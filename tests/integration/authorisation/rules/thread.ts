import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type Rules } from "#tests/integration/authorisation/rule.ts";

const body = "Good morning";
const speakers: readonly Kind[] = ["curator", "manager"];
const parties: readonly Kind[] = ["artisan", ...office];

export const commands: Rules = {
  "thread.write-to-maker": {
    input: ({ artisanId }) => ({ artisanId, body }),
    allow: office,
    otherwise: "hide",
  },
  "thread.write-to-chamber": {
    input: ({ artisanId }) => ({ artisanId, body }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "thread.write-to-group": {
    input: ({ chamberId }) => ({ chamberId, body, count: 1, roundId: "r".repeat(20) }),
    allow: speakers,
    otherwise: "hide",
  },
  "thread.mark-read": { input: ({ artisanId }) => ({ artisanId }), allow: parties, otherwise: "hide" },
};

export const queries: Rules = {
  "thread.get": { input: ({ artisanId }) => ({ artisanId }), allow: parties, otherwise: "hide" },
  "thread.inbox": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "thread.group": { input: ({ chamberId }) => ({ chamberId }), allow: speakers, otherwise: "hide" },
};
