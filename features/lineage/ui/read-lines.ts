import "server-only";
import { madeUnder, publicLines } from "#features/lineage/queries/public-lines.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The lines of a craft, as its page keeps them. Whoever takes their agreement back stamps crafts and artisans. */
export const readCraftLines = (craftId: Id<"craft">, locale: Locale) =>
  cached(publicLines, { craftId, locale }, [tags.crafts(), tags.artisans()]);

/** The master a piece was made under. */
export const readMadeUnder = (pieceId: Id<"piece">, locale: Locale) =>
  cached(madeUnder, { pieceId, locale }, [tags.piece(pieceId), tags.crafts(), tags.artisans()]);
