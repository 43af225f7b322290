import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { craftFact } from "#db/schema/endangered.ts";
import { keptCraft } from "#features/endangered/commands/record-fact.ts";
import { mayRecordFact } from "#features/endangered/policy.ts";
import { withdrawFactInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a statement about a craft off its page, with the reason. It stays on record. Refusals: FACT_GONE. */
export const withdrawFact = defineCommand({
  name: "endangered.withdraw-fact",
  input: withdrawFactInput,
  errors: ["FACT_GONE"],
  load: ({ tx, input }) => keptCraft(tx, input.craftId),
  policy: (actor, { resource }) => mayRecordFact(actor, resource.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    const rows = await tx
      .update(craftFact)
      .set({
        withdrawnAt: now,
        withdrawnBy: actor.kind === "person" ? actor.userId : null,
        withdrawalNote: input.note,
      })
      .where(
        and(
          eq(craftFact.craftId, input.craftId),
          eq(craftFact.kind, input.kind),
          eq(craftFact.label, input.code),
          isNull(craftFact.withdrawnAt),
        ),
      )
      .returning({ label: craftFact.label });
    if (rows.length === 0) fail("FACT_GONE");
  },
  audit: ({ input }) => ({ object: input.craftId, detail: { kind: input.kind, code: input.code } }),
  invalidates: () => [tags.crafts()],
});
