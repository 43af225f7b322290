import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craft } from "#db/schema/crafts.ts";
import { craftFact, craftRecord } from "#db/schema/endangered.ts";
import { mayRecordFact } from "#features/endangered/policy.ts";
import { recordFactInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A craft with the chamber that keeps its file, or null. */
export async function keptCraft(tx: Tx, craftId: Id<"craft">) {
  const [row] = await tx
    .select({ craftId: craft.id, chamberId: craftRecord.chamberId })
    .from(craft)
    .leftJoin(craftRecord, eq(craftRecord.craftId, craft.id))
    .where(eq(craft.id, craftId));
  return row ?? null;
}

/**
 * Records what others have stated of a craft: a programme, an inscription, a mark, a geographical indication. None of it is ever
 * part of the degree of danger. Refusals: FACT_KNOWN, YEAR_AHEAD.
 */
export const recordFact = defineCommand({
  name: "endangered.record-fact",
  input: recordFactInput,
  errors: ["FACT_KNOWN", "YEAR_AHEAD"],
  load: ({ tx, input }) => keptCraft(tx, input.craftId),
  policy: (actor, { resource }) => mayRecordFact(actor, resource.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    const { craftId, kind, words, year = null, source } = input;
    if (year !== null && year > now.getUTCFullYear()) fail("YEAR_AHEAD", { field: "year" });
    const label = slugOf({ fr: words.fr ?? "" }).fr ?? kind;
    const rows = await tx
      .insert(craftFact)
      .values({
        ...{ craftId, kind, label, words, year, source, recordedAt: now },
        recordedBy: actor.kind === "person" ? actor.userId : null,
      })
      .onConflictDoNothing()
      .returning({ label: craftFact.label });
    if (rows.length === 0) fail("FACT_KNOWN");
    return { code: label };
  },
  audit: ({ input, output }) => ({ object: input.craftId, detail: { kind: input.kind, code: output.code } }),
  invalidates: () => [tags.crafts()],
});
