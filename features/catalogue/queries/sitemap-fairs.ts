import "server-only";
import { asc, ne } from "drizzle-orm";
import { z } from "zod";
import { publishedFair } from "#db/schema/published-fairs.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Addresses of fairs, the same in every language, and when their draw was made. Those that were called off are left out. */
export const sitemapFairs = definePublicQuery({
  name: "catalogue.sitemap-fairs",
  input: z.object({}),
  handler: async ({ db }): Promise<{ slug: string; drawnAt: string | null }[]> => {
    const rows = await db
      .select({ slug: publishedFair.slug, drawnAt: publishedFair.drawnAt })
      .from(publishedFair)
      .where(ne(publishedFair.state, "cancelled"))
      .orderBy(asc(publishedFair.id));
    return rows.map(({ slug, drawnAt }) => ({ slug, drawnAt: drawnAt?.toISOString() ?? null }));
  },
});
