import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { lineage, pastMaster } from "#db/schema/lineage.ts";
import { mayAttest } from "#features/lineage/policy.ts";
import { readLines } from "#features/lineage/queries/read-lines.ts";
import type { LineDto } from "#features/lineage/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type OfficeLines = {
  chamberId: Id<"chamber">;
  lines: LineDto[];
  /** Past masters whom the chamber has attested before, by craft. */
  pastMasters: { id: Id<"pastMaster">; craftId: Id<"craft">; name: LocalizedText }[];
};

/** The lines of a chamber's makers, and the masters of long ago that are known. */
export const officeLines = defineQuery({
  name: "lineage.office-list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId } }): Promise<OfficeLines> => ({
    chamberId,
    lines: await readLines(tx, eq(lineage.chamberId, chamberId)),
    pastMasters: await tx
      .select({ id: pastMaster.id, craftId: pastMaster.craftId, name: pastMaster.name })
      .from(pastMaster)
      .where(
        and(
          eq(pastMaster.chamberId, chamberId),
          inArray(
            pastMaster.id,
            tx.select({ id: lineage.pastMasterId }).from(lineage).where(eq(lineage.state, "attested")),
          ),
        ),
      )
      .orderBy(asc(pastMaster.createdAt), asc(pastMaster.id)),
  }),
  policy: (actor, { resource }) => mayAttest(actor, resource),
});
