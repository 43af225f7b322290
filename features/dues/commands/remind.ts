import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { bodyDues } from "#db/schema/body-dues.ts";
import { lockDues } from "#features/dues/commands/lock-dues.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Reminds a member of dues, once before the day and once after it, by the dated rule. False when nothing was due. */
export const remindOfDues = defineCommand({
  name: "dues.remind",
  input: z.strictObject({ duesId: idSchema("dues") }),
  errors: [],
  load: ({ tx, input, actor }) => lockDues(tx, input.duesId, actor),
  policy: onlySystem,
  handler: async ({ tx, resource: dues, now }) => {
    if (dues.state !== "due") return { reminded: false };
    const { before, after } = await ruleValue(tx, "bodies.reminders", now);
    const left = daysBetween(dayInMorocco(now), dues.dueOn);
    const turn = left < 0 ? (-left >= after ? "after" : null) : left <= before ? "before" : null;
    if (!turn || dues.reminded === turn || dues.reminded === "after") return { reminded: false };
    await tx
      .update(bodyDues)
      .set({ reminded: turn })
      .where(and(eq(bodyDues.id, dues.id), sql`${bodyDues.reminded} is distinct from ${turn}`));
    await enqueue(tx, mailJob, { template: "body-dues", id: `${dues.id} ${turn}` });
    return { reminded: true };
  },
  audit: null,
});
