import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedBodyOpinion } from "#db/schema/published-bodies.ts";
import type { PublicOpinion } from "#features/opinions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** What craft bodies have said of a craft, the latest first. */
export const publicOpinions = definePublicQuery({
  name: "opinions.public",
  input: z.strictObject({ craftId: idSchema("craft") }),
  handler: async ({ db, input }): Promise<PublicOpinion[]> => {
    const rows = await db
      .select()
      .from(publishedBodyOpinion)
      .where(eq(publishedBodyOpinion.craftId, input.craftId))
      .orderBy(desc(publishedBodyOpinion.publishedAt), desc(publishedBodyOpinion.id))
      .limit(30);
    return rows.map(
      ({ id, subject, verdict, bodyName, chamberName, question, reasons, publishedAt, ...row }) => ({
        ...{ id, subject, verdict, bodyName, chamberName, question, reasons },
        ...{ publishedOn: dayInMorocco(publishedAt), isDemonstration: row.isDemonstration },
      }),
    );
  },
});
