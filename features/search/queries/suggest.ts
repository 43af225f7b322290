import "server-only";
import { asc, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedCraft } from "#db/schema/published.ts";
import { publishedRegion } from "#db/schema/published-catalogue.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { pieceCards } from "#features/catalogue/index.ts";
import { searchHref } from "#features/search/domain/address.ts";
import { ask } from "#features/search/queries/ask.ts";
import { rowsOf } from "#features/search/queries/rows.ts";
import { type SuggestionDto, suggestInput } from "#features/search/schema.ts";
import { foldText } from "#lib/i18n/fold.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const shown = 3;

/** True when a word of the name, in any language, begins with what was typed. */
function begins(name: LocalizedText, typed: string): boolean {
  return Object.values(name).some((text) => {
    const folded = foldText(text ?? "");
    return folded.startsWith(typed) || folded.includes(` ${typed}`) || folded.includes(` ال${typed}`);
  });
}

async function crafts(db: Database, typed: string, locale: Locale): Promise<SuggestionDto[]> {
  const rows = await db
    .select({ key: publishedCraft.key, name: publishedCraft.name })
    .from(publishedCraft)
    .orderBy(asc(publishedCraft.key));
  return rows
    .filter(({ name }) => begins(name, typed))
    .slice(0, shown)
    .map(({ key, name }) => {
      const { text, lang } = pick(name, locale);
      return { kind: "craft" as const, text, lang, href: `/${locale}${searchHref({ craft: [key] })}` };
    });
}

async function places(db: Database, typed: string, locale: Locale): Promise<SuggestionDto[]> {
  const rows = await db
    .select({ code: publishedRegion.code, name: publishedRegion.name })
    .from(publishedRegion);
  return rows
    .filter(({ name }) => begins(name, typed))
    .slice(0, shown)
    .map(({ code, name }) => {
      const { text, lang } = pick(name, locale);
      return { kind: "place" as const, text, lang, href: `/${locale}${searchHref({ region: [code] })}` };
    });
}

async function makers(db: Database, typed: string, locale: Locale): Promise<SuggestionDto[]> {
  const rows = await db
    .select({ id: publishedArtisan.id, name: publishedArtisan.name })
    .from(publishedArtisan)
    .where(sql`search_words(${publishedArtisan.name}) @@ search_asked(${typed})`)
    .limit(shown);
  const slugs = await currentSlugs(
    db,
    "artisan",
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name }) => {
    const { text, lang } = pick(name, locale);
    return {
      kind: "maker" as const,
      text,
      lang,
      href: `/${locale}/artisans/${slugIn(slugs.get(id), locale, id)}`,
    };
  });
}

async function pieces(db: Database, typed: string, locale: Locale): Promise<SuggestionDto[]> {
  const { names } = await ask(db, typed);
  if (!names) return [];
  const found = await rowsOf<{ piece_id: Id<"piece"> }>(
    db,
    // A few hundred are gathered and sorted: along the order of days a rare name would lead through the whole shop.
    sql`with s as materialized (select s.piece_id, s.published_at from published.piece_search s
        where s.words @@ (select ${names}::tsquery) limit 300)
      select s.piece_id from s order by s.published_at desc, s.piece_id limit ${shown}`,
  );
  const cards = await pieceCards(
    db,
    found.map(({ piece_id }) => piece_id),
    locale,
  );
  return cards.map(({ title, slug }) => {
    const { text, lang } = pick(title, locale);
    return { kind: "piece" as const, text, lang, href: `/${locale}/pieces/${slug}` };
  });
}

async function words(db: Database, typed: string, locale: Locale): Promise<SuggestionDto[]> {
  const rows = await rowsOf<{ form: string; lang: string }>(
    db,
    sql`select form, lang from published.search_begin(${typed}, ${locale})`,
  );
  return rows.map(({ form, lang }) => ({
    kind: "word" as const,
    text: form,
    lang: (lang === "darija" ? locale : lang) as Locale,
    href: `/${locale}${searchHref({ q: form })}`,
  }));
}

/** What somebody may mean who has typed so much: words to search for, crafts, makers, pieces, places. */
export const suggest = definePublicQuery({
  name: "search.suggest",
  input: suggestInput,
  handler: async ({ db, input: { q, locale } }): Promise<SuggestionDto[]> => {
    const typed = foldText(q);
    if (typed.length < 2) return [];
    const found = await Promise.all(
      [words, crafts, makers, places, pieces].map((of) => of(db, typed, locale)),
    );
    const seen = new Set<string>();
    return found
      .flat()
      .filter(({ href }) => !seen.has(href) && seen.add(href))
      .slice(0, 10);
  },
});
