import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for codes without one. */
export function equipmentSentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].equipment.errors;
}

/** The sentence of a code that came back in an address. */
export function sentenceOf(code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  const all = equipmentSentences(locale);
  return all[code] ?? all.UNKNOWN ?? null;
}

/** The sentence for what an address says was done, in the office or the studio; null for none. */
export function saidOf(zone: "office" | "studio", done: string | null, locale: Locale) {
  const all: Readonly<Record<string, string>> = messages[locale].equipment[zone].done;
  const text = done === null ? undefined : all[done];
  return text === undefined ? null : { text, isWarning: done === "confirm" };
}
