import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { maySettle } from "#features/duplicates/policy.ts";
import { readCases } from "#features/duplicates/queries/read-cases.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One case. */
export const getDuplicate = defineQuery({
  name: "duplicates.get",
  input: z.strictObject({ duplicateId: idSchema("duplicate") }),
  handler: async ({ tx, input }) => {
    const [found] = await readCases(tx, sql`d.id = ${input.duplicateId}`, sql`d.found_at`, 1);
    return found ?? null;
  },
  policy: maySettle,
});
