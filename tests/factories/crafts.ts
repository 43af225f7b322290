import type { Database } from "#db/client.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

export type SlugRow = typeof slug.$inferInsert;

/** Rows of a thing's address in each language that has one. */
export function slugRows(kind: SlugRow["kind"], targetId: string, slugs: LocalizedText): SlugRow[] {
  return locales.flatMap((locale) => {
    const text = slugs[locale];
    return text ? [{ kind, locale, slug: text, targetId }] : [];
  });
}

/** The same address in the three languages, from an id: never taken. */
export function ownSlugs(id: string): LocalizedText {
  const text = id.replace("_", "-");
  return { ar: text, fr: text, en: text };
}

/** A craft with its addresses. */
export async function makeCraft(
  db: Database,
  over: Partial<typeof craft.$inferInsert> & { slugs?: LocalizedText } = {},
): Promise<{ id: Id<"craft">; key: string }> {
  const { slugs, ...row } = over;
  const id = row.id ?? newId("craft");
  const key = row.key ?? `craft-${id.slice(-12)}`;
  await db
    .insert(craft)
    .values({ family: "pottery", name: words("Pottery"), summary: words("Summary"), ...row, id, key });
  await db.insert(slug).values(slugRows("craft", id, slugs ?? ownSlugs(id)));
  return { id, key };
}
