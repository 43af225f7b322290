import "server-only";
import type { Words } from "#features/verify/ui/words.ts";
import type { PieceVerification } from "#features/verify/verification/verify-piece.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What each part of the page is made from. `path` is the page's own address. */
export type Shown = { seen: PieceVerification; locale: Locale; t: Words; path: string };

export function comma(locale: Locale): string {
  return locale === "ar" ? "، " : ", ";
}
