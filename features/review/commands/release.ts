import "server-only";
import { lockFile, moveFile } from "#features/applications/index.ts";
import { isOnTable, officerOf } from "#features/review/commands/officer.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { maySee } from "#features/review/policy.ts";
import { fileInput } from "#features/review/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The officer who has a file puts it back into the queue. What was checked stays; the day of the answer does too. */
export const releaseFile = defineCommand({
  name: "review.release",
  input: fileInput,
  errors: ["FILE_NOT_YOURS", "SECOND_AWAITED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => maySee(actor, resource),
  handler: async ({ tx, resource: file, actor, now, fail }) => {
    const officer = officerOf(actor);
    if (!isOnTable(file, officer)) fail("FILE_NOT_YOURS");
    if (await readProposal(tx, file)) fail("SECOND_AWAITED");
    await moveFile(tx, file, "submitted", { reviewerId: null, updatedAt: now });
    await writeEvent(tx, file, { kind: "released", state: "submitted", at: now, by: officer });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
