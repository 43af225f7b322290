import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { slug } from "#db/schema/crafts.ts";
import type { SlugKind } from "#db/slugs.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

/** Whose addresses they are; `tail` stands behind one that is another thing's. */
export type Claimant = { kind: SlugKind; id: string; tail: string };

/**
 * Gives a thing its addresses. Those it had before stay and lead to the new ones; one that is another thing's, today's or an old
 * one, gets the tail behind it.
 */
export async function claimSlugs(
  tx: Tx,
  who: Claimant,
  wanted: Partial<Record<Locale, string>>,
): Promise<void> {
  for (const locale of locales) {
    const text = wanted[locale];
    if (!text) continue;
    const own = await claim(tx, who, locale, text.slice(0, 150));
    await tx
      .update(slug)
      .set({ isCurrent: false })
      .where(
        and(eq(slug.kind, who.kind), eq(slug.targetId, who.id), eq(slug.locale, locale), ne(slug.slug, own)),
      );
  }
}

async function claim(tx: Tx, { kind, id, tail }: Claimant, locale: string, text: string): Promise<string> {
  for (const candidate of [text, `${text}-${tail}`]) {
    const [row] = await tx
      .insert(slug)
      .values({ kind, locale, slug: candidate, targetId: id })
      .onConflictDoUpdate({
        target: [slug.kind, slug.locale, slug.slug],
        set: { isCurrent: true },
        setWhere: eq(slug.targetId, id),
      })
      .returning({ slug: slug.slug });
    if (row) return row.slug;
  }
  throw new Error(`no address for ${id}`);
}
