import "server-only";
import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { type ArtisanKind, artisan, artisanCraft, type Standing } from "#db/schema/artisans.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { foldText } from "#lib/i18n/fold.ts";
import type { Id } from "#lib/ids/ids.ts";

export type RegisterFilter = {
  chamberId: Id<"chamber">;
  q?: string | undefined;
  standing?: Standing | undefined;
  kind?: ArtisanKind | undefined;
  craftId?: Id<"craft"> | undefined;
  expiringDays?: number | undefined;
};

/**
 * The makers of a chamber that a filter asks for. Whoever may read names and standings only can look for nothing else: a search
 * by number would tell the number.
 */
export function registerWhere(filter: RegisterFilter, at: Date, namesOnly: boolean): SQL | undefined {
  const { chamberId, q, standing } = filter;
  const key = namesOnly ? artisan.nameKey : artisan.searchKey;
  const own = and(
    eq(artisan.chamberId, chamberId),
    standing && eq(artisan.state, standing),
    ...wordsOf(q).map((word) => (word ? sql`${key} like ${`%${word}%`}` : sql`false`)),
  );
  if (namesOnly) return own;
  const { kind, craftId, expiringDays } = filter;
  return and(
    own,
    kind && eq(artisan.kind, kind),
    craftId &&
      sql`exists (select 1 from ${artisanCraft} where ${artisanCraft.artisanId} = ${artisan.id}
        and ${artisanCraft.craftId} = ${craftId})`,
    expiringDays === undefined
      ? undefined
      : and(
          inArray(artisan.state, ["registered", "reinstated"]),
          lte(artisan.validUntil, dayInMorocco(new Date(at.getTime() + expiringDays * 86_400_000))),
        ),
  );
}

/** The words of a search as the column holds them, each to be found somewhere. Signs alone are a word that is nowhere. */
function wordsOf(q: string | undefined): string[] {
  return q?.trim() ? foldText(q).split(" ").slice(0, 6) : [];
}
