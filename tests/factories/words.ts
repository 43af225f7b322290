import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** The same word in the three languages, told apart by a letter, for rows whose text does not matter. */
export const words = (text: string): LocalizedText => ({ ar: `${text} ع`, fr: `${text} fr`, en: text });
