import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { Rules } from "#tests/integration/authorisation/rule.ts";

const givers: readonly Kind[] = ["curator", "manager", "federation"];

export const commands: Rules = {
  "promotions.give": {
    input: ({ chamberId, promotedCollectionId }) => ({
      ...{ chamberId, kind: "percent", collectionId: promotedCollectionId, percent: "10", bearer: "chamber" },
      ...{ startsOn: "2999-01-01", endsOn: "2999-01-02" },
    }),
    allow: givers,
    otherwise: "hide",
  },
  "promotions.end": { input: ({ promotionId }) => ({ promotionId }), allow: givers, otherwise: "hide" },
  "promotions.set-floor": {
    input: ({ pieceId }) => ({ pieceId, floor: "10" }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "promotions.answer": {
    input: ({ promotionId, artisanId }) => ({ promotionId, artisanId, agrees: true }),
    allow: ["artisan"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "promotions.list": { input: ({ chamberId }) => ({ chamberId }), allow: givers, otherwise: "hide" },
  "promotions.list-floors": { input: () => ({}), allow: ["artisan", "otherArtisan"], otherwise: "hide" },
  "promotions.list-asked": { input: () => ({}), allow: ["artisan", "otherArtisan"], otherwise: "hide" },
};
