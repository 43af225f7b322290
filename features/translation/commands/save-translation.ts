import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { story } from "#db/schema/stories.ts";
import { translationMemory } from "#db/schema/translations.ts";
import { filledWords, seenWords, translateWords, type WordField } from "#features/listing/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { mayTranslate } from "#features/translation/policy.ts";
import { longestOf, readText } from "#features/translation/queries/text.ts";
import { type TextPlace, textPlace } from "#features/translation/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import type { Context } from "#lib/kernel/context.ts";

/** Seconds in which translations are gathered for one letter to their maker. */
const tellAfter = 3600;

const said = z.string().trim().max(3000, "TOO_LONG");

/**
 * Says in the languages that lack it what a maker, a piece or a story says, and remembers it for like words. What is there already
 * is nobody's to overwrite here. Refusals: those of listing.translate-words for a piece, and TEXT_CHANGED, LANGUAGE_SAID and
 * NOTHING_SAID for the others.
 */
export const saveTranslation = defineCommand({
  name: "translation.save",
  input: z
    .strictObject({
      place: textPlace,
      /** Mark of the words as they were read. */
      seen: z.string().length(16),
      words: z.strictObject({ ar: said, fr: said, en: said }).partial(),
    })
    .refine(({ place, words }) => Object.values(words).every((text) => text.length <= longestOf(place)), {
      ...{ path: ["words"], message: "TOO_LONG" },
    }),
  errors: [
    ...["TEXT_CHANGED", "LANGUAGE_SAID", "NOTHING_SAID", "UNAUTHENTICATED"],
    ...["PIECE_CLOSED", "PIECE_CHANGED"],
  ] as const,
  load: ({ tx, input }) => lockText(tx, input.place),
  policy: (actor, { resource }) => mayTranslate(actor, resource.chamberId),
  handler: async ({ tx, input: { place, seen, words }, resource, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    const added = Object.fromEntries(
      locales.flatMap((locale) => (words[locale] ? [[locale, words[locale]]] : [])),
    ) as LocalizedText;
    if (Object.keys(added).length === 0) fail("NOTHING_SAID");
    if (seenWords(resource.words) !== seen) fail("TEXT_CHANGED");
    const filled = filledWords(resource.words, added);
    if (!filled) return fail("LANGUAGE_SAID");
    await write(tx, { actor, now }, place, { seen, added, filled });
    await remember(tx, { ...resource, place, added, userId: actor.userId });
    // One letter an hour tells of all that was written meanwhile.
    if (resource.artisanId)
      await enqueue(
        tx,
        mailJob,
        { template: "words-translated", id: resource.artisanId },
        {
          startAfter: tellAfter,
          singletonKey: `translated ${resource.artisanId}`,
          singletonSeconds: tellAfter,
        },
      );
    return { languages: Object.keys(added) };
  },
  audit: ({ input: { place }, output }) => ({
    object: place.id,
    detail: { field: place.field, languages: output.languages.join(",") },
  }),
  invalidates: ({ input: { place } }) => staleBy(place),
});

async function lockText(tx: Tx, place: TextPlace) {
  // A piece is locked by its own command; the other two are rows that are written here.
  if (place.kind !== "piece")
    await tx.execute(
      sql`select 1 from ${place.kind === "maker" ? artisan : story} where id = ${place.id} for no key update`,
    );
  return readText(tx, place);
}

type Written = { seen: string; added: LocalizedText; filled: LocalizedText };

async function write(
  tx: Tx,
  context: Context,
  { kind, id, field }: TextPlace,
  { seen, added, filled }: Written,
) {
  if (kind === "piece") {
    const pieceId = id as Id<"piece">;
    await translateWords.within(tx, context, { pieceId, field: field as WordField, seen, words: added });
    return;
  }
  if (kind === "maker") {
    await tx
      .update(artisan)
      .set({ story: filled })
      .where(eq(artisan.id, id as Id<"artisan">));
    return;
  }
  const [, place, part] = /^sections\.(\d+)\.(heading|text)$/.exec(field) ?? [];
  const which = eq(story.id, id as Id<"story">);
  if (place === undefined)
    await tx
      .update(story)
      .set(field === "title" ? { title: filled } : { standfirst: filled })
      .where(which);
  else
    await tx
      .update(story)
      .set({
        sections: sql`jsonb_set(${story.sections}, array[${place}, ${part}]::text[], ${JSON.stringify(filled)}::jsonb)`,
      })
      .where(which);
}

type Remembered = {
  chamberId: Id<"chamber">;
  words: LocalizedText;
  place: TextPlace;
  added: LocalizedText;
  userId: Id<"user">;
};

/** Keeps each new language beside each that was there, for the next words like them. */
async function remember(tx: Tx, { chamberId, words, place, added, userId }: Remembered): Promise<void> {
  const pairs = locales.flatMap((from) => {
    const source = words[from]?.trim();
    return source ? locales.flatMap((to) => pairOf(from, to, source, added[to])) : [];
  });
  if (pairs.length === 0) return;
  await tx.insert(translationMemory).values(
    pairs.map((pair) => ({
      ...pair,
      ...{ id: newId("translation"), chamberId, objectId: place.id, field: place.field, userId },
    })),
  );
}

const pairOf = (fromLocale: Locale, toLocale: Locale, source: string, target: string | undefined) =>
  target ? [{ fromLocale, toLocale, source, target }] : [];

/** Pages that show the words; those of a piece are stamped by its own command. */
function staleBy({ kind, id }: TextPlace): string[] {
  if (kind === "maker") return [tags.artisan(id as Id<"artisan">), tags.artisans()];
  return kind === "story" ? [tags.stories(), tags.home()] : [];
}
