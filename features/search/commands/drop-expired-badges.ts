import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Takes badges that have run out in the last week off what pieces are found by. */
export const dropExpiredBadges = defineCommand({
  name: "search.drop-expired-badges",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx }) => {
    await tx.execute(sql`select search_drop_expired()`);
  },
  audit: null,
});
