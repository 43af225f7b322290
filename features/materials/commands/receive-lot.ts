import "server-only";
import { holdMaterial } from "#features/materials/commands/locks.ts";
import { lotErrors, makeLot } from "#features/materials/commands/make-lot.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { receiveLotInput } from "#features/materials/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Enters a lot that arrived, to be checked before it is handed out. Refusals: those of `makeLot`. */
export const receiveLot = defineCommand({
  name: "materials.receive-lot",
  input: receiveLotInput,
  errors: [...lotErrors],
  load: ({ tx, input }) => holdMaterial(tx, input.materialId),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, resource: material, now }) => {
    const { materialId: _, quantity, ...facts } = input;
    return { lotId: await makeLot(tx, { material, quantityMilli: quantity, ...facts }, now) };
  },
  audit: ({ input, output }) => ({ object: output.lotId, detail: { number: input.number } }),
});
