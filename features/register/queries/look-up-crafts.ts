import "server-only";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { publishedCraft } from "#db/schema/published.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type CraftChoice = { id: Id<"craft">; key: string; name: LocalizedText };

/** Every craft the product knows, by its key. */
export const lookUpCrafts = definePublicQuery({
  name: "register.look-up-crafts",
  input: z.strictObject({}),
  handler: ({ db }): Promise<CraftChoice[]> =>
    db
      .select({ id: publishedCraft.id, key: publishedCraft.key, name: publishedCraft.name })
      .from(publishedCraft)
      .orderBy(asc(publishedCraft.key)),
});
