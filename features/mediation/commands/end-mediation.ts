import "server-only";
import { lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { mayLead } from "#features/mediation/policy.ts";
import { endInput } from "#features/mediation/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The mediator ends it without a settlement and says why; both are free to go to court. Refusal: NOT_MEDIATING. */
export const endMediation = defineCommand({
  name: "mediation.end",
  input: endInput,
  errors: ["NOT_MEDIATING"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => mayLead(actor, resource),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (row.state !== "mediating" && row.state !== "proposed") fail("NOT_MEDIATING");
    await moveComplaint(tx, row, { state: "failed", outcome: input.outcome, closedAt: now });
    await tell(tx, row.id, "failed", bothParties);
  },
  audit: ({ input }) => ({ object: input.complaintId }),
});
