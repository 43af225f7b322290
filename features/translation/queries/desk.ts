import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { mayTranslate } from "#features/translation/policy.ts";
import { says, textsOf } from "#features/translation/queries/texts.ts";
import { type DeskDto, deskPage, type LackingText, type TextKind } from "#features/translation/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Row = {
  kind: TextKind;
  id: LackingText["id"];
  field: string;
  words: LocalizedText;
  of_name: LocalizedText | null;
  at: Date | string;
  total: number;
};

/** Texts of a chamber's makers that lack a language, the oldest first. */
export const translationDesk = defineQuery({
  name: "translation.desk",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    missing: z.enum(["ar", "fr", "en"]).nullable().default(null),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  handler: async ({ tx, input: { chamberId, missing, page } }): Promise<DeskDto> => {
    const lacks = missing
      ? sql`not ${says(missing)}`
      : sql`not (${says("ar")} and ${says("fr")} and ${says("en")})`;
    const { rows } =
      (await tx.execute(sql`select kind, id, field, words, of_name, at, count(*) over ()::int as total
      from ${textsOf(chamberId)} t where (${says("ar")} or ${says("fr")} or ${says("en")}) and ${lacks}
      order by at, id, field limit ${deskPage} offset ${(page - 1) * deskPage}`)) as unknown as {
        rows: Row[];
      };
    const total = rows[0]?.total ?? 0;
    return {
      ...{ chamberId, missing, page, total, pages: Math.max(1, Math.ceil(total / deskPage)) },
      texts: rows.map(({ of_name, at, total: _, ...text }) => ({
        ...text,
        of: of_name,
        missing: missingIn(text.words),
        since: new Date(at).toISOString(),
      })),
    };
  },
  policy: (actor, { resource }) => mayTranslate(actor, resource.chamberId),
});

/** The languages in which words say nothing. */
export const missingIn = (words: LocalizedText): Locale[] =>
  locales.filter((locale) => !words[locale]?.trim());
