import type { PublicInputs } from "#tests/integration/authorisation/rule.ts";

export const publicInputs: PublicInputs = {
  "artisans.get-artisan": ({ artisanId }) => ({ locale: "fr", id: artisanId }),
  "artisans.list-artisans": () => ({ locale: "fr" }),
  "artisans.resolve-artisan-slug": ({ artisanId }) => ({ locale: "fr", slug: artisanId }),
};
