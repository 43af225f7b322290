import type { Locale } from "#lib/i18n/locales.ts";
import ar from "#messages/ar/failure.json" with { type: "json" };
import en from "#messages/en/failure.json" with { type: "json" };
import fr from "#messages/fr/failure.json" with { type: "json" };

/** The few words of the page for a fault of ours, which comes without the translations of a zone. */
export const failureWords: Record<Locale, typeof fr> = { ar, fr, en };
