import "server-only";
import { lockElection, moveElection } from "#features/elections/commands/lock-election.ts";
import { mayHold } from "#features/elections/policy.ts";
import { closeInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Closes the box and mixes what is in it. Refusals: NOT_OPEN, DAY_AHEAD before the last day the members were told. */
export const closeVoting = defineCommand({
  name: "elections.close",
  input: closeInput,
  errors: ["NOT_OPEN", "DAY_AHEAD"],
  load: ({ tx, input }) => lockElection(tx, input.electionId),
  policy: (actor, { resource }) => mayHold(actor, resource),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.state !== "open") fail("NOT_OPEN");
    if (dayInMorocco(now) < resource.closesOn) fail("DAY_AHEAD");
    await moveElection(tx, resource.id, "open", { state: "closed", closedAt: now });
  },
  audit: ({ input }) => ({ object: input.electionId }),
});
