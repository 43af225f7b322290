import "server-only";
import { supplierPermit } from "#db/schema/index.ts";
import { holdMaterial, lockSupplier } from "#features/materials/commands/locks.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { addPermitInput } from "#features/materials/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records a supplier's permit for a material, by number and until a day. Refusals: PERMIT_KNOWN, MATERIAL_UNKNOWN. */
export const addPermit = defineCommand({
  name: "materials.add-permit",
  input: addPermitInput,
  errors: ["PERMIT_KNOWN", "MATERIAL_UNKNOWN"],
  load: ({ tx, input }) => lockSupplier(tx, input.supplierId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const material = await holdMaterial(tx, input.materialId);
    if (material?.chamberId !== resource.chamberId) fail("MATERIAL_UNKNOWN", { field: "materialId" });
    const made = await tx
      .insert(supplierPermit)
      .values({
        ...{ id: newId("supplierPermit"), ...input, chamberId: resource.chamberId, createdAt: now },
        recordedBy: actor.kind === "person" ? actor.userId : null,
      })
      .onConflictDoNothing()
      .returning({ id: supplierPermit.id });
    const [permit] = made;
    if (!permit) return fail("PERMIT_KNOWN", { field: "number" });
    return { permitId: permit.id };
  },
  audit: ({ input, output }) => ({
    object: input.supplierId,
    detail: { permit: output.permitId, expiresOn: input.expiresOn },
  }),
});
