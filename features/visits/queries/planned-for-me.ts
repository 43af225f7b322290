import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { isApplicant } from "#features/applications/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** When somebody comes to the applicant's workshop (ISO instant), or null. Of the rest of a visit the applicant learns nothing. */
export const plannedForMe = defineQuery({
  name: "visits.planned-for-me",
  input: z.strictObject({ applicationId: idSchema("application") }),
  handler: async ({ tx, input, actor }): Promise<{ plannedFor: string | null; isOwn: boolean } | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file) return null;
    const { rows } = (await tx.execute(sql`select planned_visit(${file.id}) as planned_for`)) as unknown as {
      rows: { planned_for: Date | string | null }[];
    };
    const at = rows[0]?.planned_for;
    return { plannedFor: at ? new Date(at).toISOString() : null, isOwn: isApplicant(actor, file) };
  },
  policy: (_, { resource }) => (resource.isOwn ? "allow" : "hide"),
});
