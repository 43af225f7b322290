import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const translators: readonly Kind[] = ["verifier", "curator", "manager"];
const place = ({ pieceId }: World) => ({ kind: "piece", id: pieceId, field: "title" });

export const commands: Rules = {
  "translation.save": {
    input: (world) => ({ place: place(world), seen: "0".repeat(16), words: {} }),
    allow: translators,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "translation.desk": {
    input: ({ chamberId }) => ({ chamberId }),
    allow: translators,
    otherwise: "hide",
  },
  "translation.text": { input: place, allow: translators, otherwise: "hide" },
};
