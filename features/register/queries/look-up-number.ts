import "server-only";
import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import { publishedRegisterEntry } from "#db/schema/published.ts";
import { lookUpNumberInput, type NumberAnswer } from "#features/register/look-up-schema.ts";
import { makersFacts } from "#features/register/queries/look-up-makers-facts.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { readRegistryNumber, registryNumberKey } from "#lib/people/registry-number.ts";

/**
 * Whether a number is registered today, and what its chamber says of it. A number nobody has, one whose maker is suspended
 * or struck off, and one that ran out answer alike, by the same one statement.
 */
export const lookUpNumber = definePublicQuery({
  name: "register.look-up-number",
  input: lookUpNumberInput,
  handler: async ({ db, input }): Promise<NumberAnswer> => {
    const number = readRegistryNumber(input.number);
    if (!number) return { entries: [] };
    const entry = publishedRegisterEntry;
    const rows = await db
      .select()
      .from(entry)
      .where(
        and(
          eq(entry.numberKey, registryNumberKey(number)),
          or(isNull(entry.validUntil), gte(entry.validUntil, dayInMorocco(now()))),
        ),
      )
      .orderBy(asc(entry.chamberId))
      .limit(5);
    const shown = rows.flatMap(({ artisanId }) => (artisanId ? [artisanId] : []));
    const factsOf = shown.length > 0 ? await makersFacts(db, shown, input.locale) : null;
    const entries = rows.map(({ artisanId, name, town, ...row }) => ({
      source: row.source,
      registryNumber: row.registryNumber,
      chamberName: row.chamberName,
      category: row.category as ArtisanKind,
      knownAt: row.knownAt?.toISOString() ?? null,
      validUntil: row.validUntil,
      isDemonstration: row.isDemonstration,
      maker: artisanId && name && town && factsOf ? { name, town, ...factsOf(artisanId) } : null,
    }));
    return { entries };
  },
});
