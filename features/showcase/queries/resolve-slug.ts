import "server-only";
import { eq, or } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCollection, publishedCraft } from "#db/schema/published.ts";
import { publishedRegion } from "#db/schema/published-catalogue.ts";
import { resolveSlug } from "#db/slugs.ts";
import { type ShowcaseTarget, slugInput } from "#features/showcase/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Ids and keys that stand in for an address: links that know no slug still lead somewhere. */
const byName = {
  craft: async (db: Database, name: string) => {
    const key = eq(publishedCraft.key, name);
    const [row] = await db
      .select({ id: publishedCraft.id })
      .from(publishedCraft)
      .where(isId("craft", name) ? or(key, eq(publishedCraft.id, name)) : key);
    return row?.id ?? null;
  },
  region: async (db: Database, name: string) => {
    const code = name.toUpperCase();
    const [row] = await db
      .select({ code: publishedRegion.code })
      .from(publishedRegion)
      .where(or(eq(publishedRegion.code, name), eq(publishedRegion.code, code)));
    return row?.code ?? null;
  },
  collection: async (db: Database, name: string) => {
    const key = eq(publishedCollection.key, name);
    const [row] = await db
      .select({ id: publishedCollection.id })
      .from(publishedCollection)
      .where(isId("collection", name) ? or(key, eq(publishedCollection.id, name)) : key);
    return row?.id ?? null;
  },
};

/** Where an address of the shop window leads, see `resolveSlug` of the database. */
export const resolveShowcaseSlug = definePublicQuery({
  name: "showcase.resolve-slug",
  input: slugInput,
  handler: ({ db, input }): Promise<ShowcaseTarget | null> =>
    resolveSlug(db, input.kind, input, (name) => byName[input.kind](db, name)),
});
