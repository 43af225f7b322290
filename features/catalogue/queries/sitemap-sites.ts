import "server-only";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { publishedSite } from "#db/schema/published-sites.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Addresses of sites in every language. Nothing says when a site's page last changed. */
export const sitemapSites = definePublicQuery({
  name: "catalogue.sitemap-sites",
  input: z.object({}),
  handler: async ({ db }): Promise<Record<Locale, string>[]> => {
    const rows = await db.select({ id: publishedSite.id }).from(publishedSite).orderBy(asc(publishedSite.id));
    const ids = rows.map(({ id }) => id);
    const slugs = await currentSlugs(db, "site", ids);
    return ids.map((id) => slugsInAll(slugs.get(id), id));
  },
});
