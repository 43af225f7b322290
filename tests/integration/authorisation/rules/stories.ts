import type { PublicInputs } from "#tests/integration/authorisation/rule.ts";

export const publicInputs: PublicInputs = {
  "stories.list": () => ({ locale: "fr" }),
  "stories.get": ({ storyId }) => ({ locale: "fr", id: storyId }),
  "stories.resolve-slug": ({ storyId }) => ({ locale: "fr", slug: storyId }),
};
