import "server-only";
import { conflict } from "#db/schema/applications.ts";
import { lockFile, moveFile } from "#features/applications/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { maySee } from "#features/review/policy.ts";
import { conflictInput } from "#features/review/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An officer says that they are too close to a file. From then on the database hides it from them, papers included, and they
 * cannot take that back. A file they had goes back into the queue.
 */
export const declareConflict = defineCommand({
  name: "review.declare-conflict",
  input: conflictInput,
  errors: ["SECOND_AWAITED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => maySee(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    const userId = officerOf(actor);
    const proposal = await readProposal(tx, file);
    // What somebody close to the file proposed cannot stand: the second reader declines it first.
    if (proposal?.firstBy === userId) fail("SECOND_AWAITED");
    const had = file.reviewerId === userId;
    const state = had && file.state === "under_review" ? "submitted" : file.state;
    if (had) await moveFile(tx, file, state, { reviewerId: null, updatedAt: now });
    await writeEvent(tx, file, { kind: "conflict_declared", state, at: now, by: userId });
    // Last: with this row the file is out of the officer's sight.
    await tx.insert(conflict).values({
      ...{ applicationId: file.id, chamberId: file.chamberId, userId },
      ...{ relation: input.relation, declaredAt: now },
    });
  },
  audit: ({ input }) => ({ object: input.applicationId, detail: { relation: input.relation } }),
});
