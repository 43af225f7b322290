import "server-only";
import { z } from "zod";
import { applicationEvent } from "#db/schema/applications.ts";
import { eraseAnswers } from "#features/applications/commands/erase-answers.ts";
import { lockFile } from "#features/applications/commands/load-file.ts";
import { moveFile } from "#features/applications/commands/move-file.ts";
import { applicationTransitions } from "#features/applications/domain/transitions.ts";
import { mayFill } from "#features/applications/policy.ts";
import { withdrawConsent } from "#features/consents/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const purposes = ["processing", "assisted", "publication", "photographs", "sms"] as const;

/** Takes a file back before it is decided. Answers, papers and agreements end with it, for good. */
export const withdrawApplication = defineCommand({
  name: "applications.withdraw",
  input: z.strictObject({ applicationId: idSchema("application") }),
  errors: ["CANNOT_WITHDRAW"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, resource: file, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!applicationTransitions[file.state].includes("withdrawn")) fail("CANNOT_WITHDRAW");
    await moveFile(tx, file, "withdrawn", { dueAt: null });
    for (const purpose of purposes) {
      await withdrawConsent(tx, { applicationId: file.id }, purpose, actor.userId, now);
    }
    // Of a draft the chamber never saw it learns nothing now either.
    if (file.submittedAt || file.assistedBy) {
      await tx.insert(applicationEvent).values({
        ...{ applicationId: file.id, chamberId: file.chamberId, kind: "withdrawn", state: "withdrawn" },
        ...{ at: now, actorId: actor.userId, isPublic: true },
      });
    }
    await eraseAnswers(tx, file, "withdrawn", now);
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { from: resource.state } }),
});
