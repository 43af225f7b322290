import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { maySettle } from "#features/duplicates/policy.ts";
import { readCases } from "#features/duplicates/queries/read-cases.ts";
import { type DuplicateCase, settledShown } from "#features/duplicates/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type CaseList = {
  /** The longest waiting first. */
  open: DuplicateCase[];
  settled: DuplicateCase[];
};

/** Persons that two chambers may both hold: those to be settled, and what was found of the latest. */
export const listDuplicates = defineQuery({
  name: "duplicates.list",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<CaseList> => ({
    open: await readCases(tx, sql`d.resolved_at is null`, sql`d.found_at`, 500),
    settled: await readCases(tx, sql`d.resolved_at is not null`, sql`d.resolved_at desc`, settledShown),
  }),
  policy: maySettle,
});
