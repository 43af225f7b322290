import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { site, siteUnit } from "#db/schema/index.ts";
import { lockSite } from "#features/sites/commands/lock-site.ts";
import { giveAddresses } from "#features/sites/commands/publish-site.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { editSiteInput } from "#features/sites/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes a site's words, hours and the size of its plan anew. Refusals: PLAN_TOO_SMALL when units would stand outside. */
export const editSite = defineCommand({
  name: "sites.edit",
  input: editSiteInput,
  errors: ["PLAN_TOO_SMALL"],
  load: ({ tx, input }) => lockSite(tx, input.siteId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input: { siteId, ...written }, resource, fail }) => {
    const [used] = await tx
      .select({
        columns: sql<number>`coalesce(max(${siteUnit.x} + ${siteUnit.w}), 0)::int`,
        rows: sql<number>`coalesce(max(${siteUnit.y} + ${siteUnit.h}), 0)::int`,
      })
      .from(siteUnit)
      .where(and(eq(siteUnit.siteId, siteId), isNotNull(siteUnit.x)));
    if (used && (used.columns > written.planColumns || used.rows > written.planRows)) fail("PLAN_TOO_SMALL");
    await tx.update(site).set(written).where(eq(site.id, siteId));
    if (resource.publishedAt) await giveAddresses(tx, siteId, written.name);
  },
  audit: ({ input }) => ({ object: input.siteId }),
  invalidates: ({ resource }) => (resource.publishedAt ? [tags.sites()] : []),
});
