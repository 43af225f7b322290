import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { seenWords, type WordField, wordFields } from "#features/listing/index.ts";
import { termsIn } from "#features/translation/domain/terms.ts";
import { mayTranslate } from "#features/translation/policy.ts";
import { missingIn } from "#features/translation/queries/desk.ts";
import { says, textsOf } from "#features/translation/queries/texts.ts";
import {
  type Suggestion,
  type Term,
  type TextDto,
  type TextPlace,
  textPlace,
} from "#features/translation/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Letters a text may have: a piece's are those of its form. */
export const longestOf = ({ kind, field }: Pick<TextPlace, "kind" | "field">): number =>
  kind === "piece" ? (wordFields[field as WordField] ?? 800) : 3000;

/** Words at their place, with whose they are and which chamber answers for them. Null for a place that has none. */
export async function readText(tx: Tx, { kind, id, field }: TextPlace) {
  const owner: Record<TextPlace["kind"], SQL> = {
    piece: sql`select a.chamber_id, a.id as artisan_id from piece p join artisan a on a.id = p.artisan_id where p.id = ${id}`,
    maker: sql`select chamber_id, id as artisan_id from artisan where id = ${id}`,
    story: sql`select chamber_id, null as artisan_id from story where id = ${id}`,
  };
  const [found] = await rowsOf<{ chamber_id: Id<"chamber"> | null; artisan_id: Id<"artisan"> | null }>(
    tx,
    owner[kind],
  );
  const chamberId = found?.chamber_id;
  if (!chamberId) return null;
  const [text] = await rowsOf<{ words: LocalizedText | null; of_name: LocalizedText | null }>(
    tx,
    sql`select words, of_name from ${textsOf(chamberId)} t where kind = ${kind} and id = ${id} and field = ${field}`,
  );
  return text?.words
    ? { chamberId, artisanId: found?.artisan_id ?? null, words: text.words, of: text.of_name }
    : null;
}

async function rowsOf<Row>(tx: Tx, query: SQL): Promise<Row[]> {
  return ((await tx.execute(query)) as unknown as { rows: Row[] }).rows;
}

/** A text beside which its missing languages are written, with what was written earlier for words like it and the terms in it. */
export const translationText = defineQuery({
  name: "translation.text",
  input: textPlace,
  handler: async ({ tx, input: place }): Promise<TextDto | null> => {
    const text = await readText(tx, place);
    if (!text) return null;
    const missing = missingIn(text.words);
    const source = locales.find((locale) => !missing.includes(locale));
    const suggestions: TextDto["suggestions"] = {};
    if (source)
      for (const locale of missing)
        suggestions[locale] = await suggest(
          tx,
          text.chamberId,
          source,
          locale,
          text.words[source] ?? "",
          place,
        );
    const terms = termsIn(text.words, await readTerms(tx));
    const { chamberId, words, of } = text;
    return {
      ...place,
      chamberId,
      words,
      of,
      missing,
      suggestions,
      terms,
      seen: seenWords(text.words),
      longest: longestOf(place),
    };
  },
  policy: (actor, { resource }) => mayTranslate(actor, resource.chamberId),
});

/** Signs up to which words are compared for likeness; longer ones are found where they are the same. */
const longestLike = 300;

/** What the chamber wrote for the same or like words: what the desk remembers, and texts that have both languages. */
async function suggest(
  tx: Tx,
  chamberId: Id<"chamber">,
  from: Locale,
  to: Locale,
  source: string,
  { id }: TextPlace,
): Promise<Suggestion[]> {
  const isLike = (words: SQL) =>
    source.length > longestLike
      ? sql`${words} = ${source}`
      : sql`(length(${words}) <= ${longestLike} and ${words} % ${source})`;
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', '0.4', true)`);
  const rows = await rowsOf<{ source: string; target: string; is_same: boolean }>(
    tx,
    sql`select source, target, bool_or(source = ${source}) as is_same, max(similarity(source, ${source})) as near from (
        select source, target from translation_memory
        where chamber_id = ${chamberId} and from_locale = ${from} and to_locale = ${to} and ${isLike(sql`source`)}
        union all
        select words ->> ${from}, words ->> ${to} from ${textsOf(chamberId)} t
        where id <> ${id} and ${says(from)} and ${says(to)} and ${isLike(sql`(words ->> ${from})`)}
      ) earlier
      group by source, target order by near desc, source, target limit 3`,
  );
  return rows.map(({ source: theirs, target, is_same }) => ({ source: theirs, target, isSame: is_same }));
}

/** The thesaurus of the trade: crafts, materials and techniques in the three languages. */
function readTerms(tx: Tx): Promise<Term[]> {
  return rowsOf<Term>(
    tx,
    sql`select name from craft union select name from material union select name from technique`,
  );
}
