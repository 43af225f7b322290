import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { materialLot, supplier, supplierDecision } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { chamberInput, type SupplierRow } from "#features/materials/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The suppliers of a chamber by name, with the last decision about each. */
export const listSuppliers = defineQuery({
  name: "materials.list-suppliers",
  input: chamberInput,
  handler: async ({ tx, input }): Promise<SupplierRow[]> => {
    const last = (column: "decided_on" | "reason") => sql<string | null>`(select d.${sql.identifier(column)}
      from ${supplierDecision} d where d.supplier_id = ${supplier.id} order by d.n desc limit 1)`;
    return tx
      .select({
        ...{ id: supplier.id, name: supplier.name, town: supplier.town, state: supplier.state },
        decidedOn: last("decided_on"),
        reason: last("reason"),
        lots: sql<number>`(select count(*)::int from ${materialLot} l where l.supplier_id = ${supplier.id})`,
      })
      .from(supplier)
      .where(eq(supplier.chamberId, input.chamberId))
      .orderBy(asc(supplier.name))
      .limit(500);
  },
  policy: (actor, { input }) => keepsMaterials(actor, input),
});
