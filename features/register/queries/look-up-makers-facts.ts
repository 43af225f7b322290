import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisanCraft } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Crafts and page of makers who agreed to be shown, in two statements however many they are. */
export async function makersFacts(db: Database, ids: readonly Id<"artisan">[], locale: Locale) {
  const crafts = new Map<string, LocalizedText[]>();
  if (ids.length > 0) {
    const rows = await db
      .select({ artisanId: publishedArtisanCraft.artisanId, name: publishedArtisanCraft.name })
      .from(publishedArtisanCraft)
      .where(inArray(publishedArtisanCraft.artisanId, [...ids]))
      .orderBy(asc(publishedArtisanCraft.key));
    for (const { artisanId, name } of rows) crafts.set(artisanId, [...(crafts.get(artisanId) ?? []), name]);
  }
  const slugs = await currentSlugs(db, "artisan", [...ids]);
  return (id: Id<"artisan">) => ({ crafts: crafts.get(id) ?? [], slug: slugIn(slugs.get(id), locale, id) });
}
