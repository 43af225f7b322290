import "server-only";
import { eq } from "drizzle-orm";
import { inspection } from "#db/schema/quality.ts";
import { readsQuality } from "#features/quality/policy.ts";
import { readInspections } from "#features/quality/queries/read-inspections.ts";
import { type InspectionRow, ofChamberInput } from "#features/quality/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber's inspections, the latest day first. */
export const listInspections = defineQuery({
  name: "quality.list-inspections",
  input: ofChamberInput,
  handler: ({ tx, input, now }): Promise<InspectionRow[]> =>
    readInspections(tx, eq(inspection.chamberId, input.chamberId), dayInMorocco(now)),
  policy: (actor, { input }) => readsQuality(actor, input),
});
