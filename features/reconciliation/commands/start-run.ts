import "server-only";
import { desc, isNotNull, isNull, min } from "drizzle-orm";
import { z } from "zod";
import { reconciliationRun, settlementBreak } from "#db/schema/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const day = 24 * 3_600_000;
/** Before the shop existed: a first run reads everything. */
const beginning = new Date("2020-01-01T00:00:00Z");

/**
 * Begins a full reading. It looks back to a day before the last one that ended began, and to the oldest thing that is still
 * open, so that what is open closes by itself when it agrees again.
 */
export const startRun = defineCommand({
  name: "reconciliation.start-run",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const [last] = await tx
      .select({ at: reconciliationRun.startedAt })
      .from(reconciliationRun)
      .where(isNotNull(reconciliationRun.finishedAt))
      .orderBy(desc(reconciliationRun.n))
      .limit(1);
    const [open] = await tx
      .select({ at: min(settlementBreak.objectAt) })
      .from(settlementBreak)
      .where(isNull(settlementBreak.resolvedAt));
    const from = last ? last.at.getTime() - day : beginning.getTime();
    const since = new Date(Math.min(from, open?.at ? open.at.getTime() - 1000 : from));
    const [run] = await tx
      .insert(reconciliationRun)
      .values({ since, startedAt: now })
      .returning({ n: reconciliationRun.n });
    return { n: run?.n ?? 0, since, startedAt: now };
  },
  audit: null,
});
