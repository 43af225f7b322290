import "server-only";
import { eq } from "drizzle-orm";
import { craft } from "#db/schema/crafts.ts";
import { craftRecord } from "#db/schema/endangered.ts";
import { mayKeepRecord } from "#features/endangered/policy.ts";
import { openRecordInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A chamber takes on the file of a craft that nobody keeps yet. One file a craft, whichever chamber: RECORD_TAKEN otherwise. */
export const openRecord = defineCommand({
  name: "endangered.open-record",
  input: openRecordInput,
  errors: ["RECORD_TAKEN"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select({ id: craft.id }).from(craft).where(eq(craft.id, input.craftId));
    return row ?? null;
  },
  policy: (actor, { input }) => mayKeepRecord(actor, input.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    const { craftId, chamberId } = input;
    const openedBy = actor.kind === "person" ? actor.userId : null;
    const rows = await tx
      .insert(craftRecord)
      .values({ craftId, chamberId, openedBy, createdAt: now })
      .onConflictDoNothing()
      .returning({ craftId: craftRecord.craftId });
    if (rows.length === 0) fail("RECORD_TAKEN");
  },
  audit: ({ input }) => ({ object: input.craftId, detail: { chamber: input.chamberId } }),
  invalidates: () => [tags.crafts()],
});
