import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import {
  publishedCraftCriteria,
  publishedCraftGrade,
  publishedCraftIndicator,
  publishedCraftRecord,
} from "#db/schema/published-register.ts";
import { toGrade } from "#features/catalogue/index.ts";
import type { Criteria } from "#features/endangered/domain/grade-of.ts";
import type { RegisterDto } from "#features/endangered/schema.ts";
import { ruleShapes } from "#features/rules/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** What the register says of a craft: how it is worked, its figures over the years, and every grade it was given. */
export const publicRegister = definePublicQuery({
  name: "endangered.public-register",
  input: z.strictObject({ craftId: idSchema("craft") }),
  handler: async ({ db, input: { craftId } }): Promise<RegisterDto> => {
    const [records, indicators, history] = await Promise.all([
      db.select().from(publishedCraftRecord).where(eq(publishedCraftRecord.craftId, craftId)),
      db
        .select()
        .from(publishedCraftIndicator)
        .where(eq(publishedCraftIndicator.craftId, craftId))
        .orderBy(asc(publishedCraftIndicator.asOf), asc(publishedCraftIndicator.id)),
      db
        .select()
        .from(publishedCraftGrade)
        .where(eq(publishedCraftGrade.craftId, craftId))
        .orderBy(desc(publishedCraftGrade.assessedOn), desc(publishedCraftGrade.id)),
    ]);
    const [record] = records;
    return {
      making: record?.making ?? null,
      makingSource: record?.makingSource ?? null,
      keeper: record?.chamberName ?? null,
      indicators: indicators.map(({ craftId: _, ...row }) => row),
      history: history.map(({ craftId: _, grade, proposedGrade, reasons, ...row }) => ({
        ...row,
        grade: toGrade(grade),
        proposedGrade: proposedGrade === null ? null : toGrade(proposedGrade),
        reasons: reasons ?? [],
      })),
    };
  },
});

export type CriteriaVersion = {
  value: Criteria;
  effectiveFrom: string;
  source: string;
  evidence: "confirmed" | "reported" | "unconfirmed" | "demonstration";
};

/** The criteria that grades are proposed by, the version in force first. */
export const publicCriteria = definePublicQuery({
  name: "endangered.public-criteria",
  input: z.strictObject({}),
  handler: async ({ db }): Promise<CriteriaVersion[]> => {
    const rows = await db
      .select()
      .from(publishedCraftCriteria)
      .orderBy(desc(publishedCraftCriteria.effectiveFrom));
    return rows.map((row) => ({ ...row, value: ruleShapes["endangered.criteria"].parse(row.value) }));
  },
});
