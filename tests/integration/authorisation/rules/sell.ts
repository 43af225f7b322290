import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const makers: readonly Kind[] = ["artisan", "otherArtisan"];
const clientId = "018f0000-0000-4000-8000-000000000001";
const figures = { lengthMm: "", widthMm: "", heightMm: "", weightGrams: "900", price: "250" };

export const commands: Rules = {
  "sell.take-part": {
    input: () => ({
      ...{ clientId, kind: "photo", sizeBytes: 10, sha256: "a".repeat(64), offset: 0 },
      bytes: new Uint8Array(4),
    }),
    allow: makers,
    otherwise: "hide",
  },
  // Nobody has sent a file of this id: whoever may send finds nothing.
  "sell.keep-upload": {
    input: () => ({ clientId: "018f0000-0000-4000-8000-000000000009", kept: { storageKey: "pieces/none" } }),
    allow: [],
    otherwise: "hide",
  },
  "sell.drop-upload": {
    input: () => ({ clientId: "018f0000-0000-4000-8000-000000000009" }),
    ...{ allow: [], otherwise: "hide" },
  },
  "sell.send-piece": {
    input: ({ artisanId, craftId }) => ({
      ...{ clientId, artisanId, craftId, title: {}, description: {}, materialKeys: ["clay"], careKeys: [] },
      ...{ ...figures, availability: "unique", units: "", leadDays: "", voice: null },
      photos: [{ uploadId: clientId, view: "front" }],
    }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "sell.sweep-uploads": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "sell.start": { input: () => ({ locale: "fr" }), allow: makers, otherwise: "hide" },
};
