import type { Locale } from "#lib/i18n/locales.ts";

/** Pixels of every card: what messengers ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

export const cardKinds = ["site", "piece", "artisan", "craft", "region", "collection", "story"] as const;
export type CardKind = (typeof cardKinds)[number];

/** The site's own card, for pages that have none; its address stays the same. */
export function siteCard(locale: Locale): string {
  return `/og/site/${locale}/sanad.jpg`;
}

/** The thing and the hash that a card's file name tells; null for any other name. */
export function parseCardFile(file: string): { id: string; hash: string } | null {
  const [, id, hash] = /^([A-Za-z0-9_-]{1,80})-([0-9a-f]{20})\.jpg$/.exec(file) ?? [];
  return id && hash ? { id, hash } : null;
}
