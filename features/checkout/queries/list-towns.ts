import "server-only";
import { z } from "zod";
import { publishedProvince } from "#db/schema/published-bodies.ts";
import { locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Names of Morocco's provinces and prefectures, to be offered while a town is typed. Any other town may be typed too. */
export const listTowns = definePublicQuery({
  name: "checkout.list-towns",
  input: z.strictObject({ locale: z.enum(locales) }),
  handler: async ({ db, input }): Promise<string[]> => {
    const rows = await db.select({ name: publishedProvince.name }).from(publishedProvince);
    const byName = new Intl.Collator(input.locale);
    return [...new Set(rows.map(({ name }) => pick(name, input.locale).text))].sort(byName.compare);
  },
});
