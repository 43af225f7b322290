import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { annex } from "#db/schema/chambers.ts";
import { lockAnnex } from "#features/chambers/commands/lock-chamber.ts";
import { closeAnnexInput } from "#features/chambers/inputs.ts";
import { mayEditChamber } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Closes a branch: it leaves the public page, its record stays. */
export const closeAnnex = defineCommand({
  name: "chambers.close-annex",
  input: closeAnnexInput,
  errors: [],
  load: ({ tx, input }) => lockAnnex(tx, input.annexId),
  policy: (actor, { resource }) => mayEditChamber(actor, resource.chamberId),
  handler: async ({ tx, input, now }) => {
    await tx
      .update(annex)
      .set({ closedAt: now })
      .where(and(eq(annex.id, input.annexId), isNull(annex.closedAt)));
  },
  audit: ({ input, resource }) => ({ object: input.annexId, detail: { chamber: resource.chamberId } }),
  invalidates: () => [tags.chambers()],
});
