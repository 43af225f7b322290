import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { slug } from "#db/schema/crafts.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Gives a piece the addresses of its title. Addresses it had before stay and lead to the new ones; one that is another
 * piece's, today's or an old one, gets the serial behind it.
 */
export async function writeSlugs(
  tx: Tx,
  { id, serial }: { id: Id<"piece">; serial: string },
  title: LocalizedText,
): Promise<void> {
  const wanted = slugOf(title) as LocalizedText;
  for (const locale of locales) {
    const text = wanted[locale];
    if (!text) continue;
    const own = await claim(tx, id, locale, text.slice(0, 150), serial.toLowerCase());
    await tx
      .update(slug)
      .set({ isCurrent: false })
      .where(and(eq(slug.kind, "piece"), eq(slug.targetId, id), eq(slug.locale, locale), ne(slug.slug, own)));
  }
}

async function claim(tx: Tx, id: Id<"piece">, locale: string, text: string, serial: string): Promise<string> {
  for (const candidate of [text, `${text}-${serial}`]) {
    const [row] = await tx
      .insert(slug)
      .values({ kind: "piece", locale, slug: candidate, targetId: id })
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
