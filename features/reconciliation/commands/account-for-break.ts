import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { settlementBreak } from "#db/schema/index.ts";
import { mayReconcile } from "#features/reconciliation/policy.ts";
import { accountForInput } from "#features/reconciliation/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes down why something that does not agree stays as it is. No money moves; it is not opened again for the same amount. */
export const accountForBreak = defineCommand({
  name: "reconciliation.account-for-break",
  input: accountForInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select()
      .from(settlementBreak)
      .where(and(eq(settlementBreak.id, input.breakId), isNull(settlementBreak.resolvedAt)))
      .for("update");
    return row ?? null;
  },
  policy: mayReconcile,
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now }) => {
    await tx
      .update(settlementBreak)
      .set({
        resolvedAt: now,
        resolution: "accounted",
        note: input.note,
        ...(actor.kind === "person" ? { ownerId: actor.userId } : {}),
      })
      .where(eq(settlementBreak.id, resource.id));
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { kind: resource.kind, about: resource.object } }),
});
