import "server-only";
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { grant } from "#db/schema/identity.ts";
import { logFinding } from "#db/schema/transparency.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const day = 24 * 3_600_000;

/**
 * Tells people of what the monitor found, once a day while it lasts: a chamber's managers of what concerns the chamber, the
 * federation of everything. One mail a person, whatever the number.
 */
export const tellFindings = defineCommand({
  name: "provenance.tell-findings",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const yesterday = new Date(now.getTime() - day);
    const due = await tx
      .update(logFinding)
      .set({ alertedAt: now })
      .where(
        and(isNull(logFinding.goneAt), or(isNull(logFinding.alertedAt), lt(logFinding.alertedAt, yesterday))),
      )
      .returning({ chamberId: logFinding.chamberId });
    if (due.length === 0) return { told: 0 };
    const chambers = [...new Set(due.flatMap(({ chamberId }) => chamberId ?? []))];
    const managers = and(eq(grant.role, "manager"), inArray(grant.chamberId, chambers));
    const people = await tx
      .selectDistinct({ userId: grant.userId })
      .from(grant)
      .where(
        and(
          isNull(grant.endedAt),
          or(eq(grant.role, "federation"), ...(chambers.length > 0 ? [managers] : [])),
        ),
      );
    for (const { userId } of people)
      await enqueue(tx, mailJob, { template: "log-alert", id: `${userId}.${now.getTime()}` });
    return { told: people.length };
  },
  audit: ({ output }) => (output.told === 0 ? null : { object: "log", detail: { told: output.told } }),
});
