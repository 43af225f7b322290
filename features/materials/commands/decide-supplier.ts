import "server-only";
import { and, eq } from "drizzle-orm";
import { supplier, supplierDecision } from "#db/schema/index.ts";
import { lockSupplier } from "#features/materials/commands/locks.ts";
import { movedOne } from "#features/materials/commands/moved-one.ts";
import { supplierTransitions } from "#features/materials/domain/transitions.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { decideSupplierInput } from "#features/materials/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Approves a supplier, suspends it or ends the approval, with the day and the reason. What it delivered stays.
 * Refusals: STATE_NOT_ALLOWED, DAY_AHEAD.
 */
export const decideSupplier = defineCommand({
  name: "materials.decide-supplier",
  input: decideSupplierInput,
  errors: ["STATE_NOT_ALLOWED", "DAY_AHEAD"],
  load: ({ tx, input }) => lockSupplier(tx, input.supplierId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (!supplierTransitions[resource.state].includes(input.state)) fail("STATE_NOT_ALLOWED");
    if (input.decidedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "decidedOn" });
    const moved = await tx
      .update(supplier)
      .set({ state: input.state })
      .where(and(eq(supplier.id, resource.id), eq(supplier.state, resource.state)))
      .returning({ id: supplier.id });
    movedOne(moved, resource.id);
    await tx.insert(supplierDecision).values({
      ...{ supplierId: resource.id, chamberId: resource.chamberId, state: input.state },
      ...{ decidedOn: input.decidedOn, reason: input.reason, at: now },
      by: actor.kind === "person" ? actor.userId : null,
    });
  },
  audit: ({ input }) => ({
    object: input.supplierId,
    detail: { state: input.state, decidedOn: input.decidedOn },
  }),
});
