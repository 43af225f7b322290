import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { conflict } from "#db/schema/applications.ts";
import { grant } from "#db/schema/identity.ts";
import { type FileRow, lockFile, moveFile } from "#features/applications/index.ts";
import { officerOf } from "#features/review/commands/officer.ts";
import { writeEvent } from "#features/review/commands/write-event.ts";
import { mayHandOver } from "#features/review/policy.ts";
import { handOverInput } from "#features/review/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** States of a file that is on somebody's table, or could be. */
const open: readonly FileRow["state"][] = [
  "submitted",
  "under_review",
  "completion_requested",
  "visit_planned",
];

/** A manager gives a file to an officer of the chamber who may judge it. */
export const handOver = defineCommand({
  name: "review.hand-over",
  input: handOverInput,
  errors: ["FILE_NOT_OPEN", "OFFICER_UNKNOWN", "OFFICER_PARTIAL"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayHandOver(actor, resource),
  stepUp: true,
  handler: async ({ tx, input: { officerId }, resource: file, actor, now, fail }) => {
    if (!open.includes(file.state)) fail("FILE_NOT_OPEN");
    if (!(await worksHere(tx, file.chamberId, officerId))) fail("OFFICER_UNKNOWN");
    if (await isTooClose(tx, file, officerId)) fail("OFFICER_PARTIAL");
    const state = file.state === "submitted" ? "under_review" : file.state;
    await moveFile(tx, file, state, { reviewerId: officerId, updatedAt: now });
    await writeEvent(tx, file, { kind: "handed_over", state, at: now, by: officerOf(actor) });
  },
  audit: ({ resource, input }) => ({
    object: resource.id,
    detail: { from: resource.reviewerId, to: input.officerId },
  }),
});

/** True for somebody who reviews files in the chamber today. */
async function worksHere(tx: Tx, chamberId: Id<"chamber">, userId: Id<"user">): Promise<boolean> {
  const rows = await tx
    .select({ id: grant.id })
    .from(grant)
    .where(
      and(
        eq(grant.userId, userId),
        eq(grant.chamberId, chamberId),
        inArray(grant.role, ["registrar", "verifier", "manager"]),
        isNull(grant.endedAt),
      ),
    );
  return rows.length > 0;
}

async function isTooClose(tx: Tx, file: FileRow, userId: Id<"user">): Promise<boolean> {
  if (file.applicantUserId === userId || file.assistedBy === userId) return true;
  const declared = await tx
    .select({ id: conflict.id })
    .from(conflict)
    .where(and(eq(conflict.applicationId, file.id), eq(conflict.userId, userId)));
  return declared.length > 0;
}
