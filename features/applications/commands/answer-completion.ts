import "server-only";
import { z } from "zod";
import { applicationEvent } from "#db/schema/applications.ts";
import { lockFile } from "#features/applications/commands/load-file.ts";
import { moveFile } from "#features/applications/commands/move-file.ts";
import { mayFill } from "#features/applications/policy.ts";
import { readFacts } from "#features/applications/queries/read-facts.ts";
import { ruleValue } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Sends a file back after the chamber asked for more. It goes on where it was, with a new day for the chamber's answer. */
export const answerCompletion = defineCommand({
  name: "applications.answer-completion",
  input: z.strictObject({ applicationId: idSchema("application") }),
  errors: ["NOTHING_ASKED", "APPLICATION_INCOMPLETE"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, resource: file, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (file.state !== "completion_requested") fail("NOTHING_ASKED");
    const { gaps } = await readFacts(tx, file, now);
    if (gaps.length > 0) fail("APPLICATION_INCOMPLETE", { gaps });
    const { completion } = await ruleValue(tx, "review.days", now);
    const dueAt = new Date(now.getTime() + completion * 86_400_000);
    await moveFile(tx, file, "under_review", { dueAt, updatedAt: now });
    await tx.insert(applicationEvent).values({
      ...{ applicationId: file.id, chamberId: file.chamberId, kind: "completed", state: "under_review" },
      ...{ at: now, actorId: actor.userId, isPublic: true },
    });
    return { dueAt };
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
