import "server-only";
import { lockComplaint, moveComplaint } from "#features/mediation/commands/lock-complaint.ts";
import { bothParties, tell } from "#features/mediation/commands/tell.ts";
import { mayKeep } from "#features/mediation/policy.ts";
import { dismissInput } from "#features/mediation/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Sets a complaint aside that is no matter for a mediation, with the reason both read. Refusal: NOT_WAITING once a mediator is named. */
export const dismissComplaint = defineCommand({
  name: "mediation.dismiss",
  input: dismissInput,
  errors: ["NOT_WAITING"],
  load: ({ tx, input }) => lockComplaint(tx, input.complaintId),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (row.state !== "filed") fail("NOT_WAITING");
    await moveComplaint(tx, row, { state: "dismissed", outcome: input.outcome, closedAt: now });
    await tell(tx, row.id, "dismissed", bothParties);
  },
  audit: ({ input }) => ({ object: input.complaintId }),
});
