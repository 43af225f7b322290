import "server-only";
import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { bodyDues, bodyDuesAttempt } from "#db/schema/body-dues.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Dues that are still due, for the morning's reminders. */
export const listDue = defineQuery({
  name: "dues.list-due",
  input: z.strictObject({}),
  handler: async ({ tx }) => {
    const rows = await tx
      .select({ id: bodyDues.id })
      .from(bodyDues)
      .where(eq(bodyDues.state, "due"))
      .orderBy(asc(bodyDues.dueOn), asc(bodyDues.id))
      .limit(5000);
    return { dues: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});

/** Payment pages of dues of which nobody knows how they ended, begun before an instant. */
export const listOpenAttempts = defineQuery({
  name: "dues.list-open-attempts",
  input: z.strictObject({ before: z.date() }),
  handler: async ({ tx, input }) => {
    const rows = await tx
      .select({ id: bodyDuesAttempt.id })
      .from(bodyDuesAttempt)
      .where(and(isNull(bodyDuesAttempt.endedAt), lt(bodyDuesAttempt.createdAt, input.before)))
      .orderBy(asc(bodyDuesAttempt.createdAt))
      .limit(500);
    return { attempts: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});
