import { type Kind, kinds } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const day = "2026-06-01";
const weekly: readonly Kind[] = kinds.filter((kind) => ["artisan", "otherArtisan", "curator"].includes(kind));

export const commands: Rules = {
  "reach.count": { input: () => ({ counts: [] }), allow: system, otherwise: "hide" },
  "reach.set-weekly": { input: () => ({ on: false }), allow: weekly, otherwise: "hide" },
  "reach.stop-weekly": {
    input: ({ staffId }) => ({ userId: staffId }),
    allow: system,
    otherwise: "hide",
  },
  "reach.queue-weekly": { input: () => ({ userIds: [], day }), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "reach.workshop": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan", ...system],
    otherwise: "hide",
  },
  "reach.chamber": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: ["curator", "manager", ...system],
    otherwise: "hide",
  },
  "reach.weekly-readers": { input: () => ({}), allow: system, otherwise: "hide" },
};
