import { z } from "zod";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

const words = z.strictObject({
  ar: z.string().optional(),
  fr: z.string().optional(),
  en: z.string().optional(),
});
const shape = z.strictObject({
  name: words.optional(),
  town: words.optional(),
  crafts: z.array(words).optional(),
});

/** What stood on a record before it was corrected; only what changed. */
export type Correction = { name?: LocalizedText; town?: LocalizedText; crafts?: LocalizedText[] };

/** As it is kept with the entry of the timeline. */
export const writeCorrection = (before: Correction): string => JSON.stringify(before);

/** What `writeCorrection` kept; null for any other text. */
export function readCorrection(text: string | null): Correction | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? (parsed.data as Correction) : null;
  } catch {
    return null;
  }
}
