import "server-only";
import { eq, sql } from "drizzle-orm";
import { collectionLink } from "#db/schema/catalogue.ts";
import { countVisitsInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Adds visits to the counts of links. Codes that nobody gave out are passed over. */
export const countVisits = defineCommand({
  name: "collections.count-visits",
  input: countVisitsInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    // In one order, so that two processes never wait for each other's rows.
    for (const { code, visits } of input.counts.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
      await tx
        .update(collectionLink)
        .set({ visits: sql`${collectionLink.visits} + ${visits}` })
        .where(eq(collectionLink.code, code));
  },
  audit: null,
});
