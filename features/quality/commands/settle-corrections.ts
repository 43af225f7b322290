import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inspection } from "#db/schema/quality.ts";
import { type InspectionRecord, lockInspection } from "#features/quality/commands/lock-inspection.ts";
import { movedOne } from "#features/quality/commands/moved-one.ts";
import { plansInspections } from "#features/quality/policy.ts";
import { settleInput } from "#features/quality/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * An officer takes the corrections as done from what the maker answered, with the reason. It passes nothing: a level that asks for a
 * passed inspection waits for one. Refusals: NOTHING_TO_CORRECT.
 */
export const settleCorrections = defineCommand({
  name: "quality.settle-corrections",
  input: settleInput,
  errors: ["NOTHING_TO_CORRECT"],
  load: ({ tx, input }) => lockInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => plansInspections(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.result !== "corrections" || row.settledAt) fail("NOTHING_TO_CORRECT");
    await settle(tx, row, { by: actor.userId, now, note: input.note });
  },
  audit: ({ input }) => ({ object: input.inspectionId }),
});

/** Notes on a locked inspection that its corrections are done. */
export async function settle(
  tx: Tx,
  row: Pick<InspectionRecord, "id">,
  { by, now, note }: { by: Id<"user">; now: Date; note: string },
): Promise<void> {
  const settled = await tx
    .update(inspection)
    .set({ settledAt: now, settledBy: by, settledNote: note })
    .where(and(eq(inspection.id, row.id), isNull(inspection.settledAt)))
    .returning({ id: inspection.id });
  movedOne(settled, row.id);
}
