import type { Step } from "#features/applications/domain/steps.ts";
import type { ApplicationState } from "#features/applications/schema.ts";
import recorded from "#features/applications/voices.json" with { type: "json" };
import type { Locale } from "#lib/i18n/locales.ts";

/** Screens that are said aloud: every question, the list of answers, and what each state of a file means. */
export type Spoken = Step | "start" | "check" | `status-${ApplicationState}`;

type Recordings = Partial<Record<Locale, Partial<Record<Spoken, { voice: string; hash: string }>>>>;

/** The recording of a screen's question, and whether a machine speaks it; null when there is none in the language. */
export function voiceOf(locale: Locale, screen: Spoken): { src: string; isSynthetic: boolean } | null {
  const found = (recorded as Recordings)[locale]?.[screen];
  // The hash changes the address when the recording changes, so that phones may keep it for ever.
  return found
    ? {
        src: `/audio/${locale}/${screen}.mp3?v=${found.hash.slice(0, 8)}`,
        isSynthetic: found.voice === "synthetic",
      }
    : null;
}
