import "server-only";
import { and, eq } from "drizzle-orm";
import { craftBody, groupPurchase, rawMaterial, supplier } from "#db/schema/index.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { openPurchaseInput } from "#features/purchases/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Calls a chamber's makers, or the members of one of its bodies, to buy a material together. Refusals: MATERIAL_UNKNOWN,
 * SUPPLIER_NOT_APPROVED, BODY_UNKNOWN, DAY_PAST, DEPOSIT_TOO_LARGE above the price.
 */
export const openPurchase = defineCommand({
  name: "purchases.open",
  input: openPurchaseInput,
  errors: ["MATERIAL_UNKNOWN", "SUPPLIER_NOT_APPROVED", "BODY_UNKNOWN", "DAY_PAST", "DEPOSIT_TOO_LARGE"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    const { chamberId, bodyId, packageSize, price, deposit, ...facts } = input;
    if (facts.pledgeUntil < dayInMorocco(now)) fail("DAY_PAST", { field: "pledgeUntil" });
    if (deposit > price) fail("DEPOSIT_TOO_LARGE", { field: "deposit" });
    const materials = await tx
      .select({ id: rawMaterial.id })
      .from(rawMaterial)
      .where(and(eq(rawMaterial.id, facts.materialId), eq(rawMaterial.chamberId, chamberId)));
    if (materials.length === 0) fail("MATERIAL_UNKNOWN", { field: "materialId" });
    const sellers = await tx
      .select({ id: supplier.id })
      .from(supplier)
      .where(
        and(
          eq(supplier.id, facts.supplierId),
          eq(supplier.chamberId, chamberId),
          eq(supplier.state, "approved"),
        ),
      )
      .for("share");
    if (sellers.length === 0) fail("SUPPLIER_NOT_APPROVED", { field: "supplierId" });
    if (bodyId) {
      const bodies = await tx
        .select({ id: craftBody.id })
        .from(craftBody)
        .where(
          and(eq(craftBody.id, bodyId), eq(craftBody.chamberId, chamberId), eq(craftBody.state, "active")),
        );
      if (bodies.length === 0) fail("BODY_UNKNOWN", { field: "bodyId" });
    }
    const id = newId("groupPurchase");
    await tx.insert(groupPurchase).values({
      ...{ id, chamberId, bodyId: bodyId ?? null, ...facts, packageMilli: packageSize },
      ...{ priceMinor: price, depositMinor: deposit, createdAt: now },
      createdBy: actor.kind === "person" ? actor.userId : null,
    });
    return { purchaseId: id };
  },
  audit: ({ output }) => ({ object: output.purchaseId }),
});
