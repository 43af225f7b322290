import "server-only";
import { lockInspection, moveInspection } from "#features/quality/commands/lock-inspection.ts";
import { tellInspected } from "#features/quality/commands/tell-inspected.ts";
import { plansInspections } from "#features/quality/policy.ts";
import { cancelInspectionInput } from "#features/quality/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Calls a planned inspection off, with the reason; the maker is told, and reads both. Refusals: INSPECTION_OVER. */
export const cancelInspection = defineCommand({
  name: "quality.cancel-inspection",
  input: cancelInspectionInput,
  errors: ["INSPECTION_OVER"],
  load: ({ tx, input }) => lockInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => plansInspections(actor, resource),
  handler: async ({ tx, input, resource: row, fail }) => {
    if (row.state !== "planned") fail("INSPECTION_OVER");
    await moveInspection(tx, row, "cancelled", { cancelledReason: input.reason });
    await tellInspected(tx, "inspection-cancelled", row);
  },
  audit: ({ input }) => ({ object: input.inspectionId }),
});
