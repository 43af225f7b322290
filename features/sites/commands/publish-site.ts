import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { claimSlugs } from "#db/claim-slugs.ts";
import type { Tx } from "#db/client.ts";
import { site } from "#db/schema/index.ts";
import { lockSite } from "#features/sites/commands/lock-site.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { siteInput } from "#features/sites/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Gives a site the addresses of its name; one that is another site's gets the end of its id behind it. */
export const giveAddresses = (tx: Tx, siteId: Id<"site">, name: LocalizedText): Promise<void> =>
  claimSlugs(tx, { kind: "site", id: siteId, tail: siteId.slice(-6) }, slugOf(name));

/** Shows a site to everybody, at an address in each language. It stays shown: what becomes of it is its state. Refusals: SITE_SHOWN. */
export const publishSite = defineCommand({
  name: "sites.publish",
  input: siteInput,
  errors: ["SITE_SHOWN"],
  load: ({ tx, input }) => lockSite(tx, input.siteId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.publishedAt) fail("SITE_SHOWN");
    const shown = await tx
      .update(site)
      .set({ publishedAt: now })
      .where(and(eq(site.id, resource.id), isNull(site.publishedAt)))
      .returning({ id: site.id });
    movedOne(shown, resource.id);
    await giveAddresses(tx, resource.id, resource.name);
  },
  audit: ({ input }) => ({ object: input.siteId }),
  invalidates: () => [tags.sites()],
});
