import "server-only";
import { supplier } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { addSupplierInput } from "#features/materials/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Enters a supplier in a chamber's list, not yet approved. Refusals: SUPPLIER_KNOWN for a name that is there. */
export const addSupplier = defineCommand({
  name: "materials.add-supplier",
  input: addSupplierInput,
  errors: ["SUPPLIER_KNOWN"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, now, fail }) => {
    const id = newId("supplier");
    const made = await tx
      .insert(supplier)
      .values({ id, ...input, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: supplier.id });
    if (made.length === 0) fail("SUPPLIER_KNOWN", { field: "name" });
    return { supplierId: id };
  },
  audit: ({ output }) => ({ object: output.supplierId }),
});
