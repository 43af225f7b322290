import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { application } from "#db/schema/applications.ts";
import { lockFile } from "#features/applications/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { mayReview } from "#features/review/policy.ts";
import { fileInput } from "#features/review/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** An officer takes a file nobody has: from the queue, or one that an appeal opened again. Of two, one gets it. */
export const takeFile = defineCommand({
  name: "review.take",
  input: fileInput,
  errors: ["FILE_TAKEN"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayReview(actor, resource),
  handler: async ({ tx, resource: file, actor, now, fail }) => {
    const reviewerId = officerOf(actor);
    if (file.state !== "submitted" && file.state !== "under_review") fail("FILE_TAKEN");
    // Said again in the statement: a lock that somebody forgets later must not give one file to two.
    const taken = await tx
      .update(application)
      .set({ state: "under_review", reviewerId, updatedAt: now })
      .where(
        and(eq(application.id, file.id), eq(application.state, file.state), isNull(application.reviewerId)),
      )
      .returning({ id: application.id });
    if (taken.length !== 1) fail("FILE_TAKEN");
    await writeEvent(tx, file, {
      ...{ kind: "taken", state: "under_review", at: now, by: reviewerId },
      isPublic: true,
    });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
