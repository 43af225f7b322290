import "server-only";
import { and, isNotNull, lt } from "drizzle-orm";
import { z } from "zod";
import { pieceReport } from "#db/schema/reports.ts";
import { addressDays } from "#features/reports/domain/course.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets reporters' addresses half a year after they were answered. The report and its reasons stay. */
export const forgetAddresses = defineCommand({
  name: "reports.forget-addresses",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const before = new Date(now.getTime() - addressDays * 86_400_000);
    await tx
      .update(pieceReport)
      .set({ email: null })
      .where(and(isNotNull(pieceReport.email), lt(pieceReport.decidedAt, before)));
  },
  audit: null,
});
