import "server-only";
import { sql } from "drizzle-orm";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import { lookUpMakersInput, lookUpPerPage, type MakersAnswer } from "#features/register/look-up-schema.ts";
import { makersFacts } from "#features/register/queries/look-up-makers-facts.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

type Row = {
  id: Id<"artisan">;
  registryNumber: string;
  name: LocalizedText;
  town: LocalizedText;
  chamberName: LocalizedText;
  kind: ArtisanKind;
  verifiedAt: Date | string | null;
  validUntil: string | null;
  isDemonstration: boolean;
  total: number;
};

/**
 * Makers who agreed to be shown and are in good standing, by words of their name, of their town, and by craft. Words are
 * compared without accents, vowel marks and articles; the beginning of a word is enough.
 */
export const lookUpMakers = definePublicQuery({
  name: "register.look-up-makers",
  input: lookUpMakersInput,
  handler: async ({ db, input }): Promise<MakersAnswer> => {
    const { name, town, craft, page, locale } = input;
    const asked = (text: string, column: "name" | "town") =>
      text.trim() === ""
        ? sql`true`
        : sql`search_words(a.${sql.identifier(column)}) @@ search_asked(${text})`;
    const ofCraft =
      craft === ""
        ? sql`true`
        : sql`exists (select 1 from published.artisan_craft c where c.artisan_id = a.id and c.key = ${craft})`;
    const { rows } = (await db.execute(sql`
      select a.id, a.registry_number as "registryNumber", a.name, a.town, a.chamber_name as "chamberName", a.kind,
        a.verified_at as "verifiedAt", r.valid_until::text as "validUntil", a.is_demonstration as "isDemonstration",
        count(*) over ()::int as total
      from published.artisan a join published.registration r on r.id = a.id
      where (r.valid_until is null or r.valid_until >= ${dayInMorocco(now())}::date)
        and ${asked(name, "name")} and ${asked(town, "town")} and ${ofCraft}
      order by coalesce(a.name ->> ${locale}, a.name ->> 'fr', a.name ->> 'ar', a.name ->> 'en'), a.id
      limit ${lookUpPerPage} offset ${(page - 1) * lookUpPerPage}`)) as unknown as { rows: Row[] };
    const factsOf = await makersFacts(
      db,
      rows.map(({ id }) => id),
      locale,
    );
    const total = rows[0]?.total ?? 0;
    return {
      makers: rows.map(({ id, total: _, verifiedAt, kind, name: who, town: where, ...row }) => ({
        ...row,
        source: "registration" as const,
        category: kind,
        knownAt: verifiedAt ? new Date(verifiedAt).toISOString() : null,
        maker: { name: who, town: where, ...factsOf(id) },
      })),
      ...{ total, page, pages: Math.max(1, Math.ceil(total / lookUpPerPage)) },
    };
  },
});
