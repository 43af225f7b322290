import type { PublicInputs } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const piece = ({ pieceId }: World) => ({ locale: "fr", id: pieceId });

export const publicInputs: PublicInputs = {
  "catalogue.feed-items": () => ({ locale: "fr" }),
  "catalogue.get-cards": ({ pieceId }) => ({ locale: "fr", ids: [pieceId] }),
  "catalogue.get-offers": ({ sku }) => ({ locale: "fr", skus: [sku] }),
  "catalogue.get-piece": piece,
  "catalogue.list-crafts": () => ({ locale: "fr" }),
  "catalogue.list-pieces": () => ({ locale: "fr" }),
  "catalogue.near-pieces": piece,
  "catalogue.resolve-piece-slug": ({ pieceId }) => ({ locale: "fr", slug: pieceId }),
  "catalogue.sitemap-counts": () => ({}),
  "catalogue.sitemap-fairs": () => ({}),
  "catalogue.sitemap-equipment": () => ({}),
  "catalogue.sitemap-sites": () => ({}),
  "catalogue.sitemap-urls": () => ({ kind: "piece", limit: 10 }),
};
