import "server-only";
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { grant, settlementBreak } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const day = 24 * 3_600_000;

/**
 * Tells the operators, once a day while it lasts, of what has been open for a day; of work that waits too long at once. One mail
 * a person, whatever the number. Answers what was told of.
 */
export const noteAlerts = defineCommand({
  name: "reconciliation.note-alerts",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const yesterday = new Date(now.getTime() - day);
    const due = await tx
      .update(settlementBreak)
      .set({ alertedAt: now })
      .where(
        and(
          isNull(settlementBreak.resolvedAt),
          or(isNull(settlementBreak.alertedAt), lt(settlementBreak.alertedAt, yesterday)),
          or(
            lt(settlementBreak.foundAt, yesterday),
            inArray(settlementBreak.kind, ["job_late", "event_late"]),
          ),
        ),
      )
      .returning({
        kind: settlementBreak.kind,
        object: settlementBreak.object,
        foundAt: settlementBreak.foundAt,
      });
    if (due.length === 0) return [];
    const operators = await tx
      .selectDistinct({ userId: grant.userId })
      .from(grant)
      .where(and(eq(grant.role, "admin"), isNull(grant.endedAt)));
    for (const { userId } of operators)
      await enqueue(tx, mailJob, { template: "settlement-alert", id: `${userId}.${now.getTime()}` });
    return due;
  },
  audit: ({ output }) =>
    output.length === 0 ? null : { object: "settlement_break", detail: { told: output.length } },
});
