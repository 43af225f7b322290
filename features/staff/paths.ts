import type { Locale } from "#lib/i18n/locales.ts";

/** Where a person gives their second factor again, and comes back from to `path` (with its language). */
export function stepUpPath(locale: Locale, path: string): `/${Locale}/sign-in/second-step?next=${string}` {
  return `/${locale}/sign-in/second-step?next=${encodeURIComponent(path)}`;
}
