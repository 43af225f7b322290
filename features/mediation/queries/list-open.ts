import "server-only";
import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { complaint } from "#db/schema/mediation.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Complaints that are open, for the morning's reminders. */
export const listOpen = defineQuery({
  name: "mediation.list-open",
  input: z.strictObject({}),
  handler: async ({ tx }) => {
    const rows = await tx
      .select({ id: complaint.id })
      .from(complaint)
      .where(inArray(complaint.state, ["filed", "mediating", "proposed"]))
      .orderBy(asc(complaint.createdAt))
      .limit(2000);
    return { complaints: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});
