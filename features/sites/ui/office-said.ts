import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** The sentence for what an address says was done, in the office or the studio; null for none. */
export function saidOf(zone: "office" | "studio", done: string | null, locale: Locale) {
  const all: Readonly<Record<string, string>> = messages[locale].sites[zone].done;
  const text = done === null ? undefined : all[done];
  return text === undefined ? null : { text, isWarning: done === "confirm" };
}
