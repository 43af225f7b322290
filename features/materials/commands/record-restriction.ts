import "server-only";
import { materialRestriction } from "#db/schema/index.ts";
import { holdMaterial } from "#features/materials/commands/locks.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { recordRestrictionInput } from "#features/materials/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records whether trade in a material needs a permit, from which day, and by which text. Earlier records stay. */
export const recordRestriction = defineCommand({
  name: "materials.record-restriction",
  input: recordRestrictionInput,
  errors: [],
  load: ({ tx, input }) => holdMaterial(tx, input.materialId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource, actor }) => {
    await tx.insert(materialRestriction).values({
      ...{ id: newId("materialRestriction"), ...input, chamberId: resource.chamberId },
      recordedBy: actor.kind === "person" ? actor.userId : null,
    });
  },
  audit: ({ input }) => ({
    object: input.materialId,
    detail: { restricted: input.isRestricted, since: input.since },
  }),
});
