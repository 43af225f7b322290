import "server-only";
import { eq } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { lockChamber } from "#features/chambers/commands/lock-chamber.ts";
import { editChamberInput } from "#features/chambers/inputs.ts";
import { mayEditChamber } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says how a chamber is reached, when it is open, which languages its counter works in, and who it is. */
export const editChamber = defineCommand({
  name: "chambers.edit",
  input: editChamberInput,
  errors: [],
  load: ({ tx, input }) => lockChamber(tx, input.chamberId),
  policy: (actor, { resource }) => mayEditChamber(actor, resource.chamberId),
  handler: async ({ tx, input: { chamberId, ...facts } }) => {
    await tx.update(chamber).set(facts).where(eq(chamber.id, chamberId));
  },
  audit: ({ input }) => ({ object: input.chamberId, detail: { languages: input.languages.join(",") } }),
  invalidates: () => [tags.chambers()],
});
