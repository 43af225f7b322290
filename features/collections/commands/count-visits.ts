import "server-only";
import { sql } from "drizzle-orm";
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
    // Locked in one order, so that two processes never wait for each other's rows; then counted in the same statement.
    const given = sql.param(JSON.stringify(input.counts));
    await tx.execute(sql`
      with given as (select code, sum(visits) as visits
        from jsonb_to_recordset(${given}::jsonb) as g (code text, visits bigint) group by code),
      known as (select l.code, g.visits from ${collectionLink} l join given g on g.code = l.code
        order by l.code for update of l)
      update ${collectionLink} l set visits = l.visits + k.visits from known k where l.code = k.code`);
  },
  audit: null,
});
