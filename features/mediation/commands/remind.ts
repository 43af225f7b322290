import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { complaint, mediationProposal } from "#db/schema/mediation.ts";
import { lockComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { tell } from "#features/mediation/commands/tell.ts";
import { deadlineOf } from "#features/mediation/domain/deadline.ts";
import type { Part } from "#features/mediation/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Reminds whoever has to act of a deadline that is near, once for each deadline. False when nothing was due. */
export const remind = defineCommand({
  name: "mediation.remind",
  input: z.strictObject({ complaintId: idSchema("complaint") }),
  errors: [],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: onlySystem,
  handler: async ({ tx, resource: row, now }) => {
    const [proposal] = await tx
      .select()
      .from(mediationProposal)
      .where(eq(mediationProposal.complaintId, row.id))
      .orderBy(desc(mediationProposal.n))
      .limit(1);
    const deadline = deadlineOf({ ...row, answerBy: proposal?.answerBy ?? null });
    if (!deadline) return { reminded: false };
    const { remind: days } = await ruleValue(tx, "mediation.days", now);
    const key = `${deadline.of} ${deadline.day}`;
    if (row.remindedOf === key || daysBetween(dayInMorocco(now), deadline.day) > days)
      return { reminded: false };
    const whom: Part[] =
      deadline.of === "name"
        ? ["chamber"]
        : deadline.of === "end"
          ? ["mediator"]
          : [
              ...(proposal?.complainantAnswer ? [] : (["complainant"] as const)),
              ...(proposal?.respondentAnswer ? [] : (["respondent"] as const)),
            ];
    await tx
      .update(complaint)
      .set({ remindedOf: key })
      .where(and(eq(complaint.id, row.id), sql`${complaint.remindedOf} is distinct from ${key}`));
    await tell(tx, row.id, "reminder", whom);
    return { reminded: true };
  },
  audit: null,
});
