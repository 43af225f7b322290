import "server-only";
import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedProgramme, publishedSession } from "#db/schema/published-skills.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type CataloguePart = Omit<typeof publishedProgramme.$inferSelect, "createdAt"> & {
  sessions: (typeof publishedSession.$inferSelect)[];
};

/** The open programmes of all chambers, with their sessions. The page leaves out those that are over. */
export const listCatalogue = definePublicQuery({
  name: "training.catalogue",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<CataloguePart[]> => {
    const rows = await db
      .select()
      .from(publishedProgramme)
      .orderBy(asc(publishedProgramme.regionCode), asc(publishedProgramme.createdAt))
      .limit(300);
    const ids = rows.map(({ id }) => id);
    const sessions = ids.length
      ? await db
          .select()
          .from(publishedSession)
          .where(inArray(publishedSession.programmeId, ids))
          .orderBy(asc(publishedSession.startsOn))
      : [];
    return rows.map(({ createdAt, ...row }) => ({
      ...row,
      sessions: sessions.filter(({ programmeId }) => programmeId === row.id),
    }));
  },
});
