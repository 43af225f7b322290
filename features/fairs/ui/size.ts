import { formatNumber } from "#components/format/number.ts";
import type { Stand } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Centimetres as metres, as a reader of the language writes them. */
export const metres = (stand: Pick<Stand, "widthCm" | "depthCm">, locale: Locale) => ({
  width: formatNumber(stand.widthCm / 100, locale),
  depth: formatNumber(stand.depthCm / 100, locale),
});
