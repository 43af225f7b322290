import "server-only";
import { and, asc, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Payment pages of deposits of which nobody knows how they ended, begun before an instant. */
export const listOpenDeposits = defineQuery({
  name: "purchases.list-open-deposits",
  input: z.strictObject({ before: z.date() }),
  handler: async ({ tx, input }) => {
    const rows = await tx
      .select({ id: depositAttempt.id })
      .from(depositAttempt)
      .where(and(isNull(depositAttempt.endedAt), lt(depositAttempt.createdAt, input.before)))
      .orderBy(asc(depositAttempt.createdAt))
      .limit(500);
    return { attempts: rows.map(({ id }) => id) };
  },
  policy: onlySystem,
});
