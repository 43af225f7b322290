import "server-only";
import { eq } from "drizzle-orm";
import { craftRecord } from "#db/schema/endangered.ts";
import { lockRecord } from "#features/endangered/commands/lock-record.ts";
import { mayKeepRecord } from "#features/endangered/policy.ts";
import { writeMakingInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes how the craft is worked, as its public page tells it, with where that was seen or read. */
export const writeMaking = defineCommand({
  name: "endangered.write-making",
  input: writeMakingInput,
  errors: [],
  load: ({ tx, input }) => lockRecord(tx, input.craftId),
  policy: (actor, { resource }) => mayKeepRecord(actor, resource.chamberId),
  handler: async ({ tx, input, now }) => {
    await tx
      .update(craftRecord)
      .set({ making: input.making, makingSource: input.source, updatedAt: now })
      .where(eq(craftRecord.craftId, input.craftId));
  },
  audit: ({ input }) => ({ object: input.craftId, detail: { source: input.source } }),
  invalidates: () => [tags.crafts()],
});
