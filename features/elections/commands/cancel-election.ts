import "server-only";
import { lockElection, moveElection } from "#features/elections/commands/lock-election.ts";
import { electionTransitions } from "#features/elections/domain/transitions.ts";
import { mayHold } from "#features/elections/policy.ts";
import { cancelInput } from "#features/elections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Calls an election off for good, with the reason its members read: nobody stands, or two have as many votes. Refusal: ELECTION_OVER. */
export const cancelElection = defineCommand({
  name: "elections.cancel",
  input: cancelInput,
  errors: ["ELECTION_OVER"],
  load: ({ tx, input }) => lockElection(tx, input.electionId),
  policy: (actor, { resource }) => mayHold(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource, fail }) => {
    if (!electionTransitions[resource.state].includes("cancelled")) fail("ELECTION_OVER");
    await moveElection(tx, resource.id, resource.state, { state: "cancelled", cancelNote: input.note });
  },
  audit: ({ input }) => ({ object: input.electionId }),
});
