import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { SlugKind } from "#db/schema/crafts.ts";
import { publishedSlug } from "#db/schema/published.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

/** Letters and digits of any script, joined by hyphens; the underscore is that of a bare id used as an address. */
export const slugPattern = /^[\p{L}\p{N}_-]{1,200}$/u;

export type { SlugKind } from "#db/schema/crafts.ts";

export type SlugsByLocale = Partial<Record<Locale, string>>;

/** Current addresses of things, by id. One query however many there are. */
export async function currentSlugs(
  db: Pick<Database, "select">,
  kind: SlugKind,
  ids: readonly string[],
): Promise<Map<string, SlugsByLocale>> {
  const found = new Map<string, SlugsByLocale>();
  if (ids.length === 0) return found;
  const rows = await db
    .select({ id: publishedSlug.targetId, locale: publishedSlug.locale, slug: publishedSlug.slug })
    .from(publishedSlug)
    .where(
      and(
        inArray(publishedSlug.targetId, [...new Set(ids)]),
        eq(publishedSlug.kind, kind),
        eq(publishedSlug.isCurrent, true),
      ),
    );
  for (const row of rows) {
    found.set(row.id, { ...found.get(row.id), [row.locale]: row.slug });
  }
  return found;
}

/** The address in `locale`, else in another language, else the id itself: a link always leads somewhere. */
export function slugIn(slugs: SlugsByLocale | undefined, locale: Locale, id: string): string {
  return slugs?.[locale] ?? slugs?.fr ?? slugs?.en ?? slugs?.ar ?? id;
}

/** The address in every language, filled up by the same rule. */
export function slugsInAll(slugs: SlugsByLocale | undefined, id: string): Record<Locale, string> {
  const [ar, fr, en] = locales.map((locale) => slugIn(slugs, locale, id)) as [string, string, string];
  return { ar, fr, en };
}

/** Where an address leads: the thing's id, and the word to be sent on to when this is not the current one. */
export type SlugOwner = { id: string; redirect: string | null };

/**
 * The published thing at an address. An old slug and a slug of another language (the language switch keeps the word) give the
 * current slug to redirect to, and so does another name that `byName` knows: a bare id, a key. Null for what is not published,
 * whatever the table holds.
 */
export async function resolveSlug(
  db: Database,
  kind: SlugKind,
  at: { locale: Locale; slug: string },
  byName: (name: string) => Promise<string | null>,
): Promise<SlugOwner | null> {
  if (!slugPattern.test(at.slug)) return null;
  const matches = await db
    .select({ locale: publishedSlug.locale, id: publishedSlug.targetId })
    .from(publishedSlug)
    .where(
      and(
        eq(publishedSlug.kind, kind),
        inArray(publishedSlug.locale, [...locales]),
        eq(publishedSlug.slug, at.slug),
      ),
    );
  const found = matches.find((match) => match.locale === at.locale) ?? matches[0];
  const id = found?.id ?? (await byName(at.slug));
  if (!id) return null;
  const current = slugIn((await currentSlugs(db, kind, [id])).get(id), at.locale, id);
  return { id, redirect: current === at.slug ? null : current };
}
