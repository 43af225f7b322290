import "server-only";
import { desc } from "drizzle-orm";
import { z } from "zod";
import { reconciliationRun } from "#db/schema/index.ts";
import { mayReadBreaks } from "#features/reconciliation/policy.ts";
import type { LastRun } from "#features/reconciliation/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The latest full reading, ended or not. */
export const lastRun = defineQuery({
  name: "reconciliation.last-run",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<{ run: LastRun | null }> => {
    const [row] = await tx.select().from(reconciliationRun).orderBy(desc(reconciliationRun.n)).limit(1);
    if (!row) return { run: null };
    const { charges, refunds, movements, healed } = row;
    const startedAt = row.startedAt.toISOString();
    const finishedAt = row.finishedAt?.toISOString() ?? null;
    return { run: { startedAt, finishedAt, charges, refunds, movements, healed } };
  },
  policy: mayReadBreaks,
});
