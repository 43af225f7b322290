import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedStatusList } from "#db/schema/published-provenance.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** A chamber's signed status list; null when it has none. */
export const getStatusList = definePublicQuery({
  name: "provenance.get-status-list",
  input: z.object({
    chamberKey: z.string(),
    purpose: z.enum(["revocation", "suspension"]),
    number: z.int().min(1).default(1),
  }),
  handler: async ({ db, input }): Promise<unknown> => {
    const [row] = await db
      .select({ document: publishedStatusList.document })
      .from(publishedStatusList)
      .where(
        and(
          eq(publishedStatusList.chamberKey, input.chamberKey),
          eq(publishedStatusList.purpose, input.purpose),
          eq(publishedStatusList.number, input.number),
        ),
      );
    return row?.document ?? null;
  },
});
