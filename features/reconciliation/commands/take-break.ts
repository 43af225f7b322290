import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { settlementBreak } from "#db/schema/index.ts";
import { mayReconcile } from "#features/reconciliation/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says that one looks after it, so that two people do not. Somebody else may take it over. */
export const takeBreak = defineCommand({
  name: "reconciliation.take-break",
  input: z.strictObject({ breakId: idSchema("settlementBreak") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: settlementBreak.id, kind: settlementBreak.kind })
      .from(settlementBreak)
      .where(and(eq(settlementBreak.id, input.breakId), isNull(settlementBreak.resolvedAt)))
      .for("update");
    return row ?? null;
  },
  policy: mayReconcile,
  handler: async ({ tx, resource, actor }) => {
    if (actor.kind !== "person") return;
    await tx
      .update(settlementBreak)
      .set({ ownerId: actor.userId })
      .where(eq(settlementBreak.id, resource.id));
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { kind: resource.kind } }),
});
