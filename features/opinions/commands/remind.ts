import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { lockOpinion } from "#features/opinions/commands/lock-opinion.ts";
import { tellBody } from "#features/opinions/commands/tell.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Reminds a body's office holders, once, of an opinion whose day is near. False when nothing was due. */
export const remindOfOpinion = defineCommand({
  name: "opinions.remind",
  input: z.strictObject({ opinionId: idSchema("opinion") }),
  errors: [],
  load: ({ tx, input, actor }) => lockOpinion(tx, input.opinionId, actor),
  policy: onlySystem,
  handler: async ({ tx, resource: row, now }) => {
    if ((row.state !== "asked" && row.state !== "given") || row.remindedOn) return { reminded: false };
    const { before } = await ruleValue(tx, "bodies.reminders", now);
    const today = dayInMorocco(now);
    if (daysBetween(today, row.answerBy) > before) return { reminded: false };
    await tx
      .update(bodyOpinion)
      .set({ remindedOn: today })
      .where(and(eq(bodyOpinion.id, row.id), isNull(bodyOpinion.remindedOn)));
    await tellBody(tx, row.id, row.bodyId, "reminder");
    return { reminded: true };
  },
  audit: null,
});
