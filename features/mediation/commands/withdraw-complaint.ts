import "server-only";
import { lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { tell } from "#features/mediation/commands/tell.ts";
import { isOpen } from "#features/mediation/domain/transitions.ts";
import { isComplainant } from "#features/mediation/policy.ts";
import { withdrawInput } from "#features/mediation/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Whoever complained takes it back, as long as it is open. Refusal: COMPLAINT_OVER. */
export const withdrawComplaint = defineCommand({
  name: "mediation.withdraw",
  input: withdrawInput,
  errors: ["COMPLAINT_OVER"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => isComplainant(actor, resource),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (!isOpen(row.state)) fail("COMPLAINT_OVER");
    await moveComplaint(tx, row, { state: "withdrawn", closedAt: now });
    await tell(tx, row.id, "withdrawn", ["respondent", ...(row.mediatorId ? (["mediator"] as const) : [])]);
  },
  audit: ({ input }) => ({ object: input.complaintId }),
});
