import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { mayReadNotices } from "#features/duplicates/policy.ts";
import type { DuplicateNotice } from "#features/duplicates/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Row = Omit<DuplicateNotice, "subjectId" | "settledAt"> & { subject: string; settled_at: string | Date };

/**
 * What the federation found about records of this chamber, for its manager: those that do not stand for as long as they are
 * open, those that stand for thirty days. Which other chamber it was about is not told.
 */
export const duplicateNotices = defineQuery({
  name: "duplicates.notices",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input, now }): Promise<DuplicateNotice[]> => {
    const { rows } = (await tx.execute(
      sql`select * from duplicate_notices(${input.chamberId}, ${now.toISOString()}::timestamptz) order by settled_at, id`,
    )) as unknown as { rows: Row[] };
    return rows.map(({ subject, settled_at, ...row }) => ({
      ...row,
      subjectId: subject,
      settledAt: new Date(settled_at).toISOString(),
    }));
  },
  policy: (actor, { input }) => mayReadNotices(actor, input.chamberId),
});
