import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getDraw, getFair, listFairs } from "#features/fairs/queries/public-fairs.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const isSlug = (slug: string) => /^[a-z0-9-]{1,140}$/.test(slug);

/** The calendar. */
export const readFairs = () => cached(listFairs, {}, [tags.fairs()]);

/** A fair with who shows what; 404 for what is not there. */
export const readFairPage = cache(async (locale: Locale, slug: string) => {
  const found = isSlug(slug)
    ? await cached(getFair, { locale, slug }, [
        ...[tags.fairs(), tags.pieces(), tags.artisans(), tags.prices(), tags.collections()],
      ])
    : null;
  return found ?? notFound();
});

/** The record of a draw; null before it was made. */
export const readDraw = cache((slug: string) =>
  isSlug(slug) ? cached(getDraw, { slug }, [tags.fairs()]) : Promise.resolve(null),
);
