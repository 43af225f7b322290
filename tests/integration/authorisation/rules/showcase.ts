import type { PublicInputs } from "#tests/integration/authorisation/rule.ts";

const everywhere = () => ({ locale: "fr" });

export const publicInputs: PublicInputs = {
  "showcase.home": everywhere,
  "showcase.crafts": everywhere,
  "showcase.get-craft": ({ craftId }) => ({ locale: "fr", id: craftId }),
  "showcase.regions": everywhere,
  "showcase.get-region": ({ regionCode }) => ({ locale: "fr", code: regionCode }),
  "showcase.collections": everywhere,
  "showcase.get-collection": ({ collectionId }) => ({ locale: "fr", id: collectionId }),
  "showcase.endangered": everywhere,
  "showcase.tariffs": () => ({}),
  "showcase.return-rule": () => ({}),
  "showcase.resolve-slug": ({ craftId }) => ({ kind: "craft", locale: "fr", slug: craftId }),
};
