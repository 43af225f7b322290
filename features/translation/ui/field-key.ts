import type { TextPlace } from "#features/translation/schema.ts";

const plain = ["title", "description", "care", "variationNote", "safetyWarnings", "story"] as const;

/** Which words name a text's place for readers. */
export function fieldKey({ kind, field }: Pick<TextPlace, "kind" | "field">) {
  if (kind === "story") {
    if (field === "title") return "storyTitle";
    return field === "standfirst" ? "standfirst" : "section";
  }
  return plain.find((known) => known === field) ?? "description";
}
