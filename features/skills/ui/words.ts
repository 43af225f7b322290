import "server-only";
import type { PillTone } from "#components/ui/badge.tsx";
import type { SkillState } from "#features/skills/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for the others. */
export function skillSentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].skills.errors;
}

export const stateTones: Readonly<Record<SkillState, PillTone>> = {
  draft: "neutral",
  submitted: "pending",
  judging: "info",
  granted: "verified",
  refused: "revoked",
  appealed: "pending",
  withdrawn: "neutral",
};
