import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftAssessment, craftRecord } from "#db/schema/endangered.ts";
import { toGrade } from "#features/catalogue/index.ts";
import { mayReadRegister } from "#features/endangered/policy.ts";
import type { EndangeredGrade } from "#features/endangered/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A craft as the office's list of the register shows it. */
export type RegisterLine = {
  craftId: Id<"craft">;
  name: LocalizedText;
  family: string;
  keeperId: Id<"chamber"> | null;
  keeper: LocalizedText | null;
  grade: EndangeredGrade;
  /** ISO dates; null for a craft nobody assessed, or one assessed before there was a register. */
  assessedOn: string | null;
  nextReviewOn: string | null;
  /** An assessment that waits for its second reader. */
  waiting: { id: Id<"assessment">; chamberId: Id<"chamber"> | null } | null;
};

/** Every craft with its grade, who keeps its file and when it is read again: those to be read again first. */
export const listRegister = defineQuery({
  name: "endangered.list",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<RegisterLine[]> => {
    const newest = tx
      .selectDistinctOn([craftAssessment.craftId], {
        craftId: craftAssessment.craftId,
        grade: craftAssessment.grade,
        assessedOn: craftAssessment.assessedOn,
        nextReviewOn: craftAssessment.nextReviewOn,
      })
      .from(craftAssessment)
      .where(eq(craftAssessment.state, "confirmed"))
      .orderBy(craftAssessment.craftId, desc(craftAssessment.assessedOn), desc(craftAssessment.id))
      .as("newest");
    const waiting = await tx
      .select({
        id: craftAssessment.id,
        craftId: craftAssessment.craftId,
        chamberId: craftAssessment.chamberId,
      })
      .from(craftAssessment)
      .where(eq(craftAssessment.state, "drafted"));
    const drafts = new Map(waiting.map(({ craftId, ...draft }) => [craftId, draft]));
    const rows = await tx
      .select({
        craftId: craft.id,
        name: craft.name,
        family: craft.family,
        keeperId: craftRecord.chamberId,
        keeper: chamber.name,
        grade: newest.grade,
        assessedOn: newest.assessedOn,
        nextReviewOn: newest.nextReviewOn,
      })
      .from(craft)
      .leftJoin(craftRecord, eq(craftRecord.craftId, craft.id))
      .leftJoin(chamber, eq(chamber.id, craftRecord.chamberId))
      .leftJoin(newest, eq(newest.craftId, craft.id))
      .orderBy(sql`${newest.nextReviewOn} nulls last`, asc(craft.key));
    return rows.map((row) => ({
      ...row,
      grade: toGrade(row.grade ?? ""),
      waiting: drafts.get(row.craftId) ?? null,
    }));
  },
  policy: mayReadRegister,
});
