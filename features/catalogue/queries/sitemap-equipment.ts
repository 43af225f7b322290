import "server-only";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { publishedEquipmentCall } from "#db/schema/published-equipment.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Addresses of calls for equipment. Nothing says when a call's page last changed. */
export const sitemapEquipment = definePublicQuery({
  name: "catalogue.sitemap-equipment",
  input: z.object({}),
  handler: ({ db }): Promise<{ slug: string }[]> =>
    db
      .select({ slug: publishedEquipmentCall.slug })
      .from(publishedEquipmentCall)
      .orderBy(asc(publishedEquipmentCall.id)),
});
