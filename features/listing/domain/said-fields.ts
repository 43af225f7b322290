import type { LocalizedText } from "#lib/i18n/localized-text.ts";

const fields = ["title", "description", "care", "variationNote", "safetyWarnings"] as const;
type SaidField = (typeof fields)[number];

/** The texts of a piece that say something in some language. */
export function saidFields(piece: { [F in SaidField]: LocalizedText | null }): SaidField[] {
  return fields.filter((field) => Object.values(piece[field] ?? {}).some((text) => text.trim() !== ""));
}
